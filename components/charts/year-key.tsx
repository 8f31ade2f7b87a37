import { Fragment } from "react";
import { type AlertLevel, LEVELS } from "@/domain/alert-level";
import { countOf } from "@/domain/count-words";
import type { Trend } from "@/domain/trend/trend";
import { isWatchedStep } from "@/domain/trend/trend-words";
import { LevelShape, levelFill } from "../ui/level-shape";

/** What the squares of a year mean, and how many there are of each. */
export function YearKey({ year }: { year: Trend }) {
  const watched = year.levels.filter((_, step) => isWatchedStep(year, step));
  const daysAt = (wanted: AlertLevel | null) => watched.filter((level) => level === wanted).length;
  const unwatched = year.levels.length - watched.length;
  return (
    <>
      <dl className="mt-3 grid grid-cols-[auto_auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1 text-xs">
        {[...LEVELS].reverse().map(({ level, name }) => (
          <Fragment key={level}>
            <dt className="flex items-center gap-1.5">
              <LevelShape level={level} size={11} />
              {level} {name}
            </dt>
            <dd className="text-right">{countOf(daysAt(level), "day")}</dd>
            <dd aria-hidden="true">
              <svg
                aria-hidden="true"
                className="block h-2 w-full"
                preserveAspectRatio="none"
                viewBox={`0 0 ${year.levels.length} 1`}
              >
                <rect className={levelFill(level)} height="1" width={daysAt(level)} />
              </svg>
            </dd>
          </Fragment>
        ))}
      </dl>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
        <li>Hatched: overdue</li>
        <li>Dot: incidents</li>
        <li>Grey: not assessed, {countOf(daysAt(null), "day")}</li>
        <li>Dashed: not watched, {countOf(unwatched, "day")}</li>
      </ul>
    </>
  );
}
