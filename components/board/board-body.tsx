"use client";

import { lazy } from "react";
import type { Board } from "@/domain/board/board";
import {
  BOARD_PANELS,
  type BoardChoice,
  isFirstRun,
  shownCategoriesOf,
  USUAL_CHOICE,
} from "@/domain/board/board-choice";
import type { BoardPage, Lane } from "@/domain/board/board-page";
import { instantsWordsOf } from "@/domain/time/as-of";
import { type ChartDays, USUAL_DAYS } from "@/domain/time/range";
import type { Instant } from "@/domain/time/time";
import { useAsOf } from "../time/as-of-context";
import { BoardControls, FilterNotice } from "./board-controls";
import { BoardPanels } from "./board-panels";
import { CategoryTiles } from "./category-tiles";
import { ChoosingBoard } from "./choice-link";
import { Posture } from "./posture";
import { useBoardChoice } from "./use-board-choice";

/** Loaded when first needed; without a boundary around it, so that a browser that chose it before gets it in the HTML. */
const CategoryTable = lazy(() =>
  import("./category-table").then(
    (loaded) => ({ default: loaded.CategoryTable }),
    () => ({ default: CategoryTiles }),
  ),
);

type Props = {
  shown: Omit<BoardPage, "map">;
  /** Its panel with the map, which the server draws where it can. */
  map: React.ReactNode;
  days: ChartDays;
  now: Instant;
  /** This browser's last look at the board of the present. */
  lastLook?: Instant | null;
  /** How it is shown at first, where the reader may choose. */
  choice: BoardChoice;
  /** What leads an empty desk to its first level. */
  steps: React.ReactNode;
  news?: React.ReactNode;
};

/** The whole board as it stands at one moment, in the way that its reader chose. */
export function BoardBody({ choice: first, ...props }: Props) {
  const [choice, choose] = useBoardChoice(first);
  const address = props.days === USUAL_DAYS ? "/" : `/?days=${props.days}`;
  return (
    <ChoosingBoard value={{ choice, choose, address }}>
      <PlainBoard {...props} choice={choice} controls={<BoardControls />} />
    </ChoosingBoard>
  );
}

type PlainProps = Omit<Props, "choice" | "steps"> & {
  choice?: BoardChoice;
  steps?: React.ReactNode;
  controls?: React.ReactNode;
};

/** The same without a choice: all of it as tiles, as where a period is played. */
export function PlainBoard({
  shown,
  map,
  days,
  now,
  lastLook,
  news,
  choice = USUAL_CHOICE,
  steps,
  controls,
}: PlainProps) {
  const { board, lanes } = shown;
  const isPresent = useAsOf() === null;
  const isFirst = isPresent && isFirstRun(board);
  const categories = shownCategoriesOf(board.categories, choice);
  const shownLanes = categories.flatMap(({ id }) => lanes.lanes.filter((lane) => lane.id === id));
  return (
    <main className="mx-auto flex w-full max-w-[var(--frame)] grow flex-col gap-3 px-4 py-3 sm:px-6">
      <PrintedAt board={board} />
      <Posture controls={controls} posture={board.posture} />
      {news}
      {isFirst && steps}
      <FilterNotice all={board.categories.length} shown={categories.length} />
      <div id="tiles">
        {choice.view === "table" ? (
          <CategoryTable categories={categories} now={now} />
        ) : (
          <CategoryTiles categories={categories} now={now} />
        )}
      </div>
      <BoardPanels
        days={days}
        empty={isFirst ? emptyPanelsOf(lanes.lanes) : []}
        lastLook={lastLook}
        map={map}
        now={now}
        shown={{ ...shown, lanes: { ...lanes, lanes: shownLanes } }}
      />
    </main>
  );
}

/** Without a level and an incident there is nothing to show yet but how the desk was set up. */
const emptyPanelsOf = (lanes: readonly Lane[]) =>
  lanes.every(({ trend }) => trend.incidents.every((count) => count === 0) && trend.impreciseIncidents === 0)
    ? BOARD_PANELS
    : [];

/** On paper a board of the present says its time, as the head of the page does on the screen. */
function PrintedAt({ board }: { board: Board }) {
  if (useAsOf()) return null;
  return <p className="hidden font-semibold print:block">{instantsWordsOf(board)}</p>;
}
