import { addDays, dayWordsOf } from "@/domain/time/time";
import type { Trend } from "@/domain/trend/trend";

/** Pixels across a dot: larger for more incidents, to a limit. */
const sizeOf = (count: number) => Math.min(4 + count, 8);

/** The steps of a trend on which something happened, as dots under its lane. */
export function IncidentDots({ trend }: { trend: Trend }) {
  const dots = trend.incidents.flatMap((count, i) =>
    count === 0
      ? []
      : [{ day: addDays(trend.from, i * trend.stepDays), left: (i + 0.5) / trend.incidents.length, count }],
  );
  return (
    <span className="relative block h-2.5">
      {dots.map(({ day, left, count }) => (
        <span
          className="absolute top-1/2 block -translate-x-1/2 -translate-y-1/2 rounded-full bg-ink-2"
          key={day}
          style={{ left: `${left * 100}%`, width: sizeOf(count), height: sizeOf(count) }}
          title={`${dayWordsOf(day)}: ${count} ${count === 1 ? "incident" : "incidents"}`}
        />
      ))}
    </span>
  );
}
