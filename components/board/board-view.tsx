"use client";

import type { Board } from "@/domain/board";
import type { Change } from "@/domain/change";
import type { ChartDays } from "@/domain/range";
import type { Instant } from "@/domain/time";
import type { Trend } from "@/domain/trend";
import { Live } from "../live/live";
import { useAnswer } from "../live/use-answer";
import { useNow } from "../live/use-now";
import { Lanes } from "./lanes";
import { LevelNews } from "./level-news";
import { Posture } from "./posture";
import { RecentChanges } from "./recent-changes";
import { Tile } from "./tile";
import { useLastLook } from "./use-last-look";

export type BoardPageData = {
  board: Board;
  lanes: { lanes: { id: string; name: string; trend: Trend }[] };
  changes: Change[];
};

/** The whole board, kept fresh while it is looked at. */
export function BoardView({
  first,
  days,
  lastLook,
}: {
  first: BoardPageData;
  days: ChartDays;
  lastLook: Instant | null;
}) {
  const board = useAnswer("/api/board", first.board);
  const { lanes } = useAnswer(`/api/trends?days=${days}`, first.lanes);
  const changes = useAnswer("/api/changes", first.changes);
  const now = useNow(board.effectiveAt);
  useLastLook(board.knownAt);
  return (
    <>
      <Live />
      <main className="mx-auto flex max-w-[1600px] flex-col gap-3 px-4 py-3 sm:px-6 xl:min-h-[680px] xl:grow xl:basis-0">
        <Posture posture={board.posture} />
        <LevelNews board={board} />
        <ul aria-label="Categories" className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
          {board.categories.map((category) => (
            <li key={category.id}>
              <Tile category={category} now={now} />
            </li>
          ))}
        </ul>
        <div className="grid min-h-0 grow gap-3 xl:grid-cols-[minmax(0,1fr)_390px]">
          <Lanes days={days} lanes={lanes} />
          <RecentChanges changes={changes} lastLook={lastLook} now={now} />
        </div>
      </main>
    </>
  );
}
