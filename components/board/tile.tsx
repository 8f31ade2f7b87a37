import { levelNameOf, levelWordsOf } from "@/domain/alert-level";
import { isStale } from "@/domain/assessment/freshness";
import { type BoardCategory, changeOf } from "@/domain/board/board-category";
import { changeWordsOf } from "@/domain/board/change-words";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import type { Instant } from "@/domain/time/time";
import { TimeLink } from "../time/time-link";
import { Card } from "../ui/card";
import { DayStrip } from "../ui/day-strip";
import { FreshnessMark } from "../ui/freshness-mark";
import { LevelShape, levelColour, levelEdge } from "../ui/level-shape";
import { SurgeMark } from "../ui/surge-mark";
import { Typed } from "../ui/typed";
import { IncidentWords } from "./incident-words";

/** One category: its level four times over, what drives it, how fresh it is, and its last 30 days. */
export function Tile({ category, now }: { category: BoardCategory; now: Instant }) {
  const { level, freshness, explanation, indicators } = category;
  const stale = isStale(freshness.state);
  const drivers = indicators.filter((i) => explanation.driverIds.includes(i.id));
  return (
    <TimeLink className="group block h-full rounded-tremor-default" href={`/categories/${category.id}`}>
      <Card
        className={`flex h-full flex-col border-t-[3px] p-3.5 group-hover:border-ink-3 ${level === null ? "border-dashed" : levelEdge(level)} ${stale ? "hatched" : ""}`}
        data-ages
        data-category={category.id}
        data-freshness={freshness.state}
      >
        <span className="flex items-start justify-between gap-2">
          <h2 className="text-[15px] font-semibold leading-5">
            <Typed>{category.name}</Typed>
          </h2>
          <span className="flex items-center gap-1.5 whitespace-nowrap text-xs leading-5 text-ink-2">
            <FreshnessMark state={freshness.state} />
            {stale ? (
              <b className="text-ink-1">{staleWordsOf(category)}</b>
            ) : (
              freshnessWordsOf(freshness, now)
            )}
          </span>
        </span>
        <span className="text-xs text-ink-2">
          <Heed category={category} now={now} />
        </span>
        <span className="mt-3 flex items-center justify-between">
          <span className="flex items-center gap-2.5">
            {level !== null && (
              <span
                aria-hidden="true"
                className={`text-[44px] font-semibold leading-[44px] ${levelColour(level)}`}
              >
                {level}
              </span>
            )}
            <LevelShape level={level} size={18} />
            <span className="text-base font-semibold">
              {level === null ? (
                "Not assessed"
              ) : (
                <>
                  <span className="sr-only">{level} </span>
                  {levelNameOf(level)}
                </>
              )}
            </span>
          </span>
          <Moved category={category} />
        </span>
        <span className="mt-2 line-clamp-2 text-[13.5px] leading-5 text-ink-2 md:min-h-10">
          {drivers.map((d) => d.name).join(" · ") || explanation.sentence}
        </span>
        <span className="mt-auto block pt-2">
          <span className="mb-2 block xl:min-h-5">
            <SurgeMark tempo={category.incidents} />
          </span>
          <DayStrip id={category.id} trend={category.tracker} />
          <span className="mt-2 flex justify-between gap-1 whitespace-nowrap text-xs print:flex-wrap leading-4 tracking-tight text-ink-2">
            <IncidentWords incidents={category.incidents} />
            <span className="min-w-0 truncate">
              {category.confidence ? `${category.confidence} confidence` : ""}
            </span>
          </span>
        </span>
      </Card>
    </TimeLink>
  );
}

const staleWordsOf = ({ freshness: { staleCount }, indicators }: BoardCategory) =>
  `${staleCount} of ${indicators.length} stale`;

/** What the category covers; in its place, what deserves a look before its level is relied on. */
function Heed({
  category: { freshness, indicators, scope },
  now,
}: {
  category: BoardCategory;
  now: Instant;
}) {
  const { neverCount, state } = freshness;
  const stale = isStale(state) ? freshnessWordsOf(freshness, now) : "";
  const never =
    neverCount > 0 && state !== "never" ? `${neverCount} of ${indicators.length} never assessed` : "";
  const heed = [stale, never].filter(Boolean).join("; ");
  return heed ? <b>{heed}</b> : scope;
}

function Moved({ category }: { category: BoardCategory }) {
  const steps = changeOf(category);
  if (steps === null) return null;
  const mark = steps === 0 ? "—" : `${steps > 0 ? "▲" : "▼"} ${Math.abs(steps)}`;
  return (
    <span
      className="whitespace-nowrap text-right leading-4"
      title={`7 days ago: ${levelWordsOf(category.levelBefore)}`}
    >
      <span aria-hidden="true" className="block font-semibold">
        {mark}
      </span>
      <span className="sr-only">{changeWordsOf(category)} in </span>
      <span className="text-xs text-ink-2">7 days</span>
    </span>
  );
}
