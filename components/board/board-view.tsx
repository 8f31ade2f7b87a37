"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { BoardChoice } from "@/domain/board/board-choice";
import type { BoardPage } from "@/domain/board/board-page";
import type { ChartDays } from "@/domain/time/range";
import type { WatchState } from "@/domain/watch/watch";
import { Live } from "../live/live";
import { useAnswer } from "../live/use-answer";
import { useNow } from "../live/use-now";
import { HandoverNotice } from "../watch/handover-notice";
import { BoardBody } from "./board-body";
import { LevelNews } from "./level-news";
import { useLastLook, useNotedLook } from "./use-last-look";

type Props = {
  first: Omit<BoardPage, "map">;
  map: React.ReactNode;
  watch: WatchState;
  days: ChartDays;
  choice: BoardChoice;
  steps: React.ReactNode;
};

/** The board of the present, kept fresh while it is looked at. */
export function BoardView({ first, map, watch, days, choice, steps }: Props) {
  const board = useAnswer("/api/board", first.board);
  const lanes = useAnswer(`/api/trends?days=${days}`, first.lanes);
  const changes = useAnswer("/api/changes", first.changes);
  const now = useNow(board.effectiveAt);
  const lastLook = useLastLook(first.board.knownAt);
  useNotedLook(board.knownAt);
  const router = useRouter();
  const areStepsOld = Boolean(steps) && board.revision > first.board.revision;
  useEffect(() => {
    if (areStepsOld) router.refresh();
  }, [areStepsOld, router]);
  return (
    <>
      <Live revision={first.board.revision} />
      <BoardBody
        choice={choice}
        days={days}
        lastLook={lastLook}
        map={map}
        news={
          <>
            <LevelNews board={board} />
            <WatchNews first={watch} />
          </>
        }
        now={now}
        shown={{ board, lanes, changes }}
        steps={steps}
      />
    </>
  );
}

/** A hand-over that waits, on the board, for as long as it does. */
function WatchNews({ first }: { first: WatchState }) {
  const { pending } = useAnswer("/api/watch", first);
  return pending && <HandoverNotice pending={pending} />;
}
