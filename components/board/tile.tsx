import { isStale } from "@/domain/assessment/freshness";
import type { BoardCategory } from "@/domain/board/board-category";
import type { Density } from "@/domain/board/board-density";
import type { Instant } from "@/domain/time/time";
import { TimeLink } from "../time/time-link";
import { DayStrip } from "../ui/day-strip";
import { levelEdge } from "../ui/level-shape";
import { PlainCard } from "../ui/plain-card";
import { SurgeMark } from "../ui/surge-mark";
import { Typed } from "../ui/typed";
import { driversOf, heedOf, IncidentWords, Moved, TileFreshness, TileLevel } from "./tile-parts";

type Props = { category: BoardCategory; now: Instant; density: Density };

/** One category: its level four times over, what drives it, how fresh it is, and its last 30 days. */
export function Tile({ category, now, density }: Props) {
  const { level, freshness } = category;
  const Inside = density === "dense" ? DenseTile : WideTile;
  return (
    <TimeLink className="group block h-full rounded-tremor-default" href={`/categories/${category.id}`}>
      <PlainCard
        className={`flex h-full flex-col border-t-[3px] ${density === "full" ? "p-3.5" : "p-2.5"} group-hover:border-ink-3 ${level === null ? "border-dashed" : levelEdge(level)} ${isStale(freshness.state) ? "hatched" : ""}`}
        data-ages
        data-category={category.id}
        data-freshness={freshness.state}
      >
        <Inside category={category} density={density} now={now} />
      </PlainCard>
    </TimeLink>
  );
}

function WideTile({ category, now, density }: Props) {
  const { name, scope, tracker, incidents, id } = category;
  const isFull = density === "full";
  const heed = heedOf(category, now);
  return (
    <>
      <span className="flex flex-wrap items-start justify-between gap-x-2">
        <TileName name={name} />
        <TileFreshness category={category} now={now} />
      </span>
      {(heed || isFull) && (
        <span className="line-clamp-2 text-xs text-ink-2 [overflow-wrap:anywhere]">
          {heed ? <b className="text-ink-1">{heed}</b> : <Typed>{scope}</Typed>}
        </span>
      )}
      <span
        className={`flex items-center justify-between gap-x-2 max-sm:flex-wrap ${isFull ? "mt-3" : "mt-1.5"}`}
      >
        <TileLevel category={category} />
        <Moved category={category} />
      </span>
      <span
        className={`mt-2 text-[13.5px] leading-5 text-ink-2 [overflow-wrap:anywhere] ${isFull ? "line-clamp-2 md:min-h-10" : "line-clamp-1"}`}
        title={driversOf(category)}
      >
        <Typed>{driversOf(category)}</Typed>
      </span>
      <span className="mt-auto block pt-2">
        <span className={`mb-2 block ${isFull ? "xl:min-h-5" : "empty:hidden"}`}>
          <SurgeMark tempo={incidents} />
        </span>
        <DayStrip id={id} isLow={!isFull} trend={tracker} />
        <span className="mt-2 block text-xs leading-4 text-ink-2 [@media(hover:none)]:pr-20">
          <IncidentWords incidents={incidents} />
        </span>
      </span>
    </>
  );
}

/** On a board of many, only what shows where to look; the table has the rest. */
const DenseTile = ({ category, now }: Props) => (
  <>
    <TileName name={category.name} />
    <span className="mt-1 flex items-center justify-between gap-2">
      <TileLevel category={category} isDense />
      <Moved category={category} isShort />
    </span>
    <span className="mt-auto block pt-1">
      <TileFreshness category={category} now={now} />
      <span className="mb-1 block empty:hidden">
        <SurgeMark tempo={category.incidents} />
      </span>
      <DayStrip id={category.id} isLow trend={category.tracker} />
    </span>
  </>
);

/** A name of up to two lines, also without a space in it; all of it at the pointer. */
const TileName = ({ name }: { name: string }) => (
  <h2
    className="line-clamp-2 min-w-0 text-[15px] font-semibold leading-5 [overflow-wrap:anywhere]"
    title={name}
  >
    <Typed>{name}</Typed>
  </h2>
);
