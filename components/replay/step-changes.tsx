"use client";

import { comparedPlaceOf, type Replay } from "@/domain/replay/replay";
import { type ReplayNews, spokenNewsOf } from "@/domain/replay/replay-news";
import { dateTimeGroupOf } from "@/domain/time/time";
import { Sentence } from "../changes/sentence";
import { Instant } from "../ui/instant";
import { LevelMark } from "../ui/level-shape";
import { ScrollRegion } from "../ui/scroll-region";

type Props = {
  replay: Replay;
  /** The index of the board that is shown. */
  shownPlace: number;
  news: ReplayNews[];
  /** Whether the requested board is still loading, and whether the desk failed to answer. */
  isWaiting: boolean;
  isLost: boolean;
  tryAgain: () => void;
  /** Content beside the heading. */
  children: React.ReactNode;
};

/** What changed at the current step of the replay, also announced politely to screen readers. */
export function StepChanges({ replay, shownPlace, news, isWaiting, isLost, tryAgain, children }: Props) {
  const { frames, isCoarse } = replay;
  const shown = frames[shownPlace];
  const before = frames[comparedPlaceOf(frames, shownPlace)];
  const isEnd = shownPlace === frames.length - 1;
  const spoken = `${dateTimeGroupOf(shown?.at ?? 0)}: ${spokenNewsOf(news)} ${isEnd ? "End of the replay." : ""}`;
  return (
    <div className="flex min-w-0 flex-col">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 className="text-xs text-ink-2">
          {isWaiting && !isLost ? (
            "Loading the board …"
          ) : (
            <>
              What changed since <Instant at={before?.at ?? replay.fromAt} />
            </>
          )}
          {isCoarse && " (too many changes to show each: those close together share a step)"}
        </h2>
        {children}
      </div>
      {isLost && (
        <p className="font-semibold text-level-5" role="alert">
          The desk did not answer; you still see the moment before.{" "}
          <button className="link" onClick={tryAgain} type="button">
            Ask again
          </button>
        </p>
      )}
      <ScrollRegion className="h-[4.5rem]" label="What changed at this step">
        {news.length === 0 && <p className="py-1 text-ink-2">Nothing was recorded.</p>}
        <ol>
          {news.map((each) => (
            <li
              className="grid grid-cols-[18px_1fr] gap-x-2 py-0.5"
              key={`${each.href} ${each.subject} ${each.said}`}
            >
              <LevelMark level={each.level} />
              <span className="min-w-0">
                <Sentence {...each} />
              </span>
            </li>
          ))}
        </ol>
      </ScrollRegion>
      <p className="sr-only" role="status">
        {shown?.isChange || isEnd ? spoken : ""}
      </p>
    </div>
  );
}
