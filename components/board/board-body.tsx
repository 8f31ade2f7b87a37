"use client";

import type { Board } from "@/domain/board/board";
import type { BoardPage } from "@/domain/board/board-page";
import { instantsWordsOf } from "@/domain/time/as-of";
import type { ChartDays } from "@/domain/time/range";
import type { Instant } from "@/domain/time/time";
import { SetLevelLink } from "../set-level/set-level-link";
import { useAskedAt } from "../time/asked-at";
import { Lanes } from "./lanes";
import { MapPanel } from "./map-panel";
import { Posture } from "./posture";
import { RecentChanges } from "./recent-changes";
import { Tile } from "./tile";

type Props = {
  shown: BoardPage;
  days: ChartDays;
  now: Instant;
  lastLook: Instant | null;
  news?: React.ReactNode;
};

/** The whole board as it stands at one moment. */
export const BoardBody = ({ shown: { board, lanes, changes, map }, days, now, lastLook, news }: Props) => (
  <main className="mx-auto flex w-full max-w-[1600px] flex-col gap-3 px-4 py-3 sm:px-6 xl:min-h-[640px] xl:grow xl:basis-0">
    <PrintedAt board={board} />
    <Posture posture={board.posture} />
    {news}
    <ul
      aria-label="Categories"
      className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5 print:grid-cols-3"
      id="tiles"
    >
      {board.categories.map((category) => (
        <li className="group/tile relative" key={category.id}>
          <Tile category={category} now={now} />
          <SetLevelLink
            categoryId={category.id}
            className="button absolute bottom-1.5 right-1.5 min-h-7 px-2 py-0 text-xs focus:opacity-100 group-focus-within/tile:opacity-100 group-hover/tile:opacity-100 print:hidden [@media(hover:hover)]:opacity-0"
            name={category.name}
          />
        </li>
      ))}
    </ul>
    <div className="grid min-h-0 grow gap-3 xl:grid-cols-[minmax(0,1fr)_300px_350px] print:grid-cols-[240px_minmax(0,1fr)]">
      <Lanes days={days} shown={lanes} />
      <MapPanel first={map} />
      <RecentChanges changes={changes} lastLook={lastLook} now={now} />
    </div>
  </main>
);

/** On paper a board of the present says its time, as the head of the page does on the screen. */
function PrintedAt({ board }: { board: Board }) {
  if (useAskedAt()) return null;
  return <p className="hidden font-semibold print:block">{instantsWordsOf(board)}</p>;
}
