import { BOARD_PANELS, type BoardPanel } from "@/domain/board/board-choice";
import type { BoardPage } from "@/domain/board/board-page";
import type { ChartDays } from "@/domain/time/range";
import type { Instant } from "@/domain/time/time";
import { useChoice } from "./choice-link";
import { Lanes } from "./lanes";
import { RecentChanges } from "./recent-changes";

type Props = {
  shown: Omit<BoardPage, "map">;
  map: React.ReactNode;
  days: ChartDays;
  now: Instant;
  lastLook?: Instant | null;
  /** Panels that would be empty. */
  empty: readonly BoardPanel[];
};

/** From how many lanes on the others stand above each other, beside a trend that is taller than both. */
const MANY_LANES = 10;

/** The columns of a wide screen by the panels shown, in order. */
const COLUMNS: Readonly<Record<string, string>> = {
  "trend map changes":
    "xl:grid-cols-[minmax(0,1fr)_320px_350px] xl:[@media(min-height:1000px)]:grid-cols-[minmax(0,1fr)_420px_350px]",
  "trend map": "xl:grid-cols-[minmax(0,1fr)_320px]",
  "trend changes": "xl:grid-cols-[minmax(0,1fr)_350px]",
  "map changes": "xl:grid-cols-[440px_minmax(0,1fr)]",
  map: "xl:grid-cols-[440px]",
};

/** The panels below the categories. None is lower than what it holds: where they do not fit, the page scrolls. */
export function BoardPanels({ shown: { lanes, changes }, map, days, now, lastLook = null, empty }: Props) {
  const { choice } = useChoice();
  const panels = BOARD_PANELS.filter((panel) => ![...choice.hide, ...empty].includes(panel));
  if (panels.length === 0) return null;
  const isTall = panels.length === BOARD_PANELS.length && lanes.lanes.length >= MANY_LANES;
  const columns = isTall
    ? "xl:grid-cols-[minmax(0,1fr)_350px] xl:grid-rows-[auto_1fr] xl:[&>:first-child]:row-span-2"
    : (COLUMNS[panels.join(" ")] ?? "");
  return (
    <div
      className={`grid grow grid-cols-[minmax(0,1fr)] gap-3 ${columns} print:grid-cols-[240px_minmax(0,1fr)]`}
    >
      {panels.includes("trend") && <Lanes days={days} shown={lanes} />}
      {panels.includes("map") && map}
      {panels.includes("changes") && <RecentChanges changes={changes} lastLook={lastLook} now={now} />}
    </div>
  );
}
