import type { Lane } from "@/domain/board/board-page";
import { addDays, dayWordsOf } from "@/domain/time/time";
import { trendStepWordsOf } from "@/domain/trend/trend-words";
import { ScrollRegion } from "../ui/scroll-region";
import { TableSwitch } from "../ui/table-switch";

type Props = {
  trends: Lane[];
  /** What the table is called, where a page has several. */
  label?: string | undefined;
};

/** The figures of charts on one time axis: a column each, newest first. */
export function TrendFigures({ trends, label = "Levels and incidents per day" }: Props) {
  const axis = trends[0]?.trend;
  if (!axis) return null;
  const steps = axis.levels.map((_, i) => i).reverse();
  return (
    <ScrollRegion className="mt-2 max-h-80" label={label}>
      <table className="w-full text-left text-xs">
        <thead className="sticky top-0 bg-card">
          <tr>
            <th className="py-1 pr-4" scope="col">
              {axis.stepDays === 1 ? "Day" : `${axis.stepDays} days from`}
            </th>
            {trends.map(({ id, name }) => (
              <th className="py-1 pr-4" key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((i) => (
            <tr className="border-t border-line" key={i}>
              <th className="whitespace-nowrap py-1 pr-4 font-normal" scope="row">
                {dayWordsOf(addDays(axis.from, i * axis.stepDays))}
              </th>
              {trends.map(({ id, trend }) => (
                <td className="py-1 pr-4" key={id}>
                  {trendStepWordsOf(trend, i)}
                  {incidentWordsOf(trend.incidents[i] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const incidentWordsOf = (count: number) =>
  count === 0 ? "" : `, ${count} ${count === 1 ? "incident" : "incidents"}`;

/** The figures of charts on one time axis as a table, behind a switch. */
export const TrendTable = ({ plain, ...figures }: Props & { plain?: React.ReactNode }) => (
  <TableSwitch plain={plain} table={() => <TrendFigures {...figures} />} />
);
