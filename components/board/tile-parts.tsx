import { levelNameOf, levelWordsOf } from "@/domain/alert-level";
import { isStale } from "@/domain/assessment/freshness";
import { type BoardCategory, changeOf } from "@/domain/board/board-category";
import { changeWordsOf } from "@/domain/board/change-words";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import type { Tempo } from "@/domain/tempo/tempo";
import { tempoSentenceOf, usualWordsOf, weekWordsOf } from "@/domain/tempo/tempo-words";
import type { Instant } from "@/domain/time/time";
import { Arrow } from "../ui/arrow";
import { FreshnessMark } from "../ui/freshness-mark";
import { LevelShape, levelColour } from "../ui/level-shape";

type OfCategory = { category: BoardCategory };
type AtMoment = OfCategory & { now: Instant };

/** The level by number, shape and word, with how sure the analysts are of it. */
export function TileLevel({
  category: { level, confidence },
  isDense = false,
}: OfCategory & { isDense?: boolean }) {
  const size = isDense ? "text-[22px] leading-[22px]" : "text-[44px] leading-[44px]";
  return (
    <span className={`flex min-w-0 items-center ${isDense ? "gap-1.5" : "gap-2.5"}`}>
      {level !== null && (
        <span aria-hidden="true" className={`font-semibold ${size} ${levelColour(level)}`}>
          {level}
        </span>
      )}
      <span className="min-w-0">
        <span className={`flex items-center gap-1.5 font-semibold ${isDense ? "" : "text-base leading-5"}`}>
          <LevelShape level={level} size={isDense ? 13 : 16} />
          {level === null ? (
            "Not assessed"
          ) : (
            <span>
              <span className="sr-only">{level} </span>
              {levelNameOf(level)}
            </span>
          )}
        </span>
        {confidence && !isDense && (
          <span className="block text-xs leading-4 text-ink-2">{confidence} confidence</span>
        )}
      </span>
    </span>
  );
}

/** How many steps the level moved in 7 days; nothing where that is not known. */
export function Moved({ category, isShort = false }: OfCategory & { isShort?: boolean }) {
  const steps = changeOf(category);
  if (steps === null) return null;
  return (
    <span
      className="whitespace-nowrap text-right leading-4"
      title={`7 days ago: ${levelWordsOf(category.levelBefore)}`}
    >
      <span aria-hidden="true" className="block font-semibold">
        {steps === 0 ? "—" : <Arrow points={steps > 0 ? "up" : "down"} />}
        {steps !== 0 && ` ${Math.abs(steps)}`}
      </span>
      <span className="sr-only">{changeWordsOf(category)} in </span>
      <span className={isShort ? "sr-only" : "text-xs text-ink-2"}>7 days</span>
    </span>
  );
}

/** How fresh a category is, with its mark; where it is stale, of how many indicators. */
export function TileFreshness({ category, now }: AtMoment) {
  const { freshness, indicators } = category;
  return (
    <span className="flex items-center gap-1.5 text-xs leading-5 text-ink-2">
      <FreshnessMark state={freshness.state} />
      {isStale(freshness.state) ? (
        <b className="text-ink-1">
          {freshness.staleCount} of {indicators.length} stale
        </b>
      ) : (
        freshnessWordsOf(freshness, now)
      )}
    </span>
  );
}

/** What deserves a look before the level of a category is relied on; empty when nothing does. */
export function heedOf({ freshness, indicators }: BoardCategory, now: Instant): string {
  const { neverCount, state } = freshness;
  const stale = isStale(state) ? freshnessWordsOf(freshness, now) : "";
  const never =
    neverCount > 0 && state !== "never" ? `${neverCount} of ${indicators.length} never assessed` : "";
  return [stale, never].filter(Boolean).join("; ");
}

/** The names of the indicators that hold the level, or why there are none. */
export const driversOf = ({ indicators, explanation }: BoardCategory): string =>
  indicators
    .filter(({ id }) => explanation.driverIds.includes(id))
    .map(({ name }) => name)
    .join(" · ") || explanation.sentence;

/** The incidents of the last 7 days against the usual number, in the words of a tile. */
export function IncidentWords({ incidents }: { incidents: Tempo }) {
  const { usual } = incidents;
  return (
    <span title={tempoSentenceOf(incidents)}>
      <span className="text-ink-1">{weekWordsOf(incidents)}</span>
      {usual === null ? "" : `, usually ${usualWordsOf(incidents)}`}
    </span>
  );
}
