import { addDays, dayWordsOf } from "@/domain/time";
import type { Trend } from "@/domain/trend";
import { trendStepWordsOf } from "@/domain/trend-words";
import { ScrollRegion } from "../ui/scroll-region";

/** The figures of a chart as a table, behind a switch: newest first. */
export function TrendTable({ trend }: { trend: Trend }) {
  const steps = trend.levels.map((_, i) => i).reverse();
  return (
    <details className="mt-2">
      <summary className="inline-block py-1 text-xs text-ink-2">Show as table</summary>
      <ScrollRegion className="mt-2 max-h-80" label="Levels and incidents per day">
        <table className="w-full max-w-xl text-left text-xs">
          <thead className="sticky top-0 bg-card">
            <tr>
              <th className="py-1 pr-4" scope="col">
                {trend.stepDays === 1 ? "Day" : `${trend.stepDays} days from`}
              </th>
              <th className="py-1 pr-4" scope="col">
                Highest level
              </th>
              <th className="py-1 pr-4 text-right" scope="col">
                Incidents
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map((i) => (
              <tr className="border-t border-line" key={i}>
                <th className="whitespace-nowrap py-1 pr-4 font-normal" scope="row">
                  {dayWordsOf(addDays(trend.from, i * trend.stepDays))}
                </th>
                <td className="py-1 pr-4">{trendStepWordsOf(trend, i)}</td>
                <td className="py-1 pr-4 text-right">{trend.incidents[i]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
