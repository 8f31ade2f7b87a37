import { levelWordsOf } from "@/domain/alert-level";
import type { LevelStep } from "@/domain/replay/level-course";
import { dateTimeGroupOf, type Instant } from "@/domain/time/time";
import { levelEdge } from "../ui/level-shape";

/** A step that takes less of the lane than this has no room for its number. */
const LEAST_SHARE = 0.04;

type Props = {
  label: string;
  steps: LevelStep[];
  fromAt: Instant;
  untilAt: Instant;
  /** How far the line goes: to the end, or as far as was played. */
  endAt: Instant;
};

/** A level over a period on one line: as long as it stood so wide, its number on it, its colour above. */
export function CourseLane({ label, steps, fromAt, untilAt, endAt }: Props) {
  const parts = steps.map(({ at, level }, i) => ({
    at,
    level,
    until: steps[i + 1]?.at ?? Math.max(at, endAt),
  }));
  return (
    <div className="mt-1 flex items-center gap-3">
      <span className="w-20 shrink-0 text-[13.5px] text-ink-2">{label}</span>
      <ol aria-label={label} className="flex min-w-0 grow">
        {parts.map(({ at, level, until }) => (
          <li
            className={`min-w-0 overflow-hidden border-l border-line border-t-4 bg-page px-1 leading-6 ${level === null ? "border-t-ink-3" : levelEdge(level)}`}
            key={at}
            style={{ flexBasis: `${((until - at) / (untilAt - fromAt)) * 100}%` }}
            title={`${levelWordsOf(level)} from ${dateTimeGroupOf(at)}`}
          >
            <b aria-hidden="true">
              {until - at < LEAST_SHARE * (untilAt - fromAt) ? "\u00a0" : (level ?? "–")}
            </b>
            <span className="sr-only">
              {levelWordsOf(level)} from {dateTimeGroupOf(at)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
