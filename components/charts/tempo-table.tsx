import type { WeekBar } from "@/domain/tempo/tempo-weeks";
import { addDays, daysBetween, dayWordsOf } from "@/domain/time/time";
import type { Trend } from "@/domain/trend/trend";
import { ScrollRegion } from "../ui/scroll-region";
import { TableSwitch } from "../ui/table-switch";

type Props = { trend: Trend; weeks: WeekBar[] };

/** The figures of a tempo chart as a table, behind a switch: newest first. */
export const TempoTable = (props: Props) => <TableSwitch table={() => <Figures {...props} />} />;

const Figures = ({ trend, weeks }: Props) => (
  <ScrollRegion className="mt-2 max-h-80" label="Incidents per week">
    <table className="w-full text-left text-xs">
      <thead className="sticky top-0 bg-card">
        <tr>
          {["From", "To", "Incidents", ...(trend.stepDays === 1 ? ["On"] : [])].map((head) => (
            <th className="py-1 pr-4" key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.toReversed().map((bar) => (
          <tr className="border-t border-line" key={bar.from}>
            <th className="whitespace-nowrap py-1 pr-4 font-normal" scope="row">
              {dayWordsOf(bar.from)}
            </th>
            <td className="whitespace-nowrap py-1 pr-4">{dayWordsOf(bar.to)}</td>
            <td className="py-1 pr-4">{countWordsOf(bar, trend)}</td>
            {trend.stepDays === 1 && <td className="py-1">{daysIn(trend, bar)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

/** How many incidents of a week are known; that nobody watched where there are none for that reason. */
const countWordsOf = ({ to, count }: WeekBar, { watchedFrom }: Trend) =>
  count === 0 && watchedFrom !== undefined && to < watchedFrom ? "not watched" : count;

/** The days of a week on which something happened, such as `8 Jan (4), 9 Jan`. */
function daysIn({ from, incidents }: Trend, bar: WeekBar): string {
  const first = daysBetween(from, bar.from);
  return incidents
    .slice(first, daysBetween(from, bar.to) + 1)
    .flatMap((count, i) => {
      const day = dayWordsOf(addDays(bar.from, i)).slice(0, -5);
      return count === 0 ? [] : [count === 1 ? day : `${day} (${count})`];
    })
    .join(", ");
}
