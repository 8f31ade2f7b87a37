"use client";

import { useState } from "react";
import type { BoardPage } from "@/domain/board/board-page";
import { comparedPlaceOf, type Replay } from "@/domain/replay/replay";
import { type ReplayNews, replayNewsOf } from "@/domain/replay/replay-news";
import { momentOf, timeParamsOf } from "@/domain/time/as-of";
import type { Instant as UtcInstant } from "@/domain/time/time";
import { PlainBoard } from "../board/board-body";
import { MapPanel } from "../board/map-panel";
import { AsOfProvider } from "../time/as-of-context";
import { PastBanner } from "../time/past-banner";
import { PlayerBar } from "./player-bar";
import { Scrubber } from "./scrubber";
import { StepChanges } from "./step-changes";
import { usePictures } from "./use-pictures";
import { useAddress, useKeys, usePlayer, usePlaying } from "./use-player";

type Props = {
  replay: Replay;
  /** The initial frame: its board, and what changed since the previous one. */
  first: { place: number; picture: BoardPage; news: ReplayNews[] };
  days: number;
  now: UtcInstant;
  /** The form for another period. */
  children: React.ReactNode;
};

/** A period played on the board: what was known of the world at one instant after another. */
export function ReplayView({ replay, first, days, now, children }: Props) {
  const { frames } = replay;
  const player = usePlayer(replay, first.place);
  const { place } = player;
  const { pictures, isLost, tryAgain } = usePictures(frames, place, [first.place, first.picture], days);
  const [shown, setShown] = useState({ place: first.place, picture: first.picture });
  const picture = pictures.get(place);
  if (picture && picture !== shown.picture) setShown({ place, picture });
  usePlaying(replay, player, picture !== undefined && pictures.has(place + 1));
  useAddress(replay, player);
  useKeys(player);
  const compared = pictures.get(comparedPlaceOf(frames, shown.place));
  const news = compared
    ? replayNewsOf(compared.board, shown.picture.board, shown.picture.changes)
    : shown.place === first.place
      ? first.news
      : [];
  const at = momentOf(shown.picture.board.effectiveAt);
  return (
    <AsOfProvider at={at} params={timeParamsOf(at)}>
      <div className="flex grow flex-col" data-past="">
        <PastBanner at={at} now={now} present="/" />
        <section
          aria-label="Replay"
          className="no-print border-b border-line bg-card sm:sticky sm:top-0 sm:z-10"
        >
          <div className="mx-auto grid max-w-[1600px] gap-x-8 gap-y-2 px-4 py-1.5 sm:px-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
            <div className="min-w-0">
              <PlayerBar player={player} replay={replay} />
              <Scrubber player={player} replay={replay} />
            </div>
            <StepChanges
              isLost={isLost}
              isWaiting={shown.place !== place}
              news={news}
              replay={replay}
              shownPlace={shown.place}
              tryAgain={tryAgain}
            >
              {children}
            </StepChanges>
          </div>
        </section>
        <PlainBoard
          days={days}
          map={<MapPanel at={at} map={shown.picture.map} />}
          now={at.effectiveAt}
          shown={shown.picture}
        />
      </div>
    </AsOfProvider>
  );
}
