import type { CategoryTrend } from "@/domain/board/category-page";
import { categoryHref } from "@/domain/board/compared";
import { ChartExport } from "../charts/chart-export";
import { TrendTable } from "../charts/trend-figures";
import { YearCalendar } from "../charts/year-calendar";
import { TimeLink } from "../time/time-link";
import { PlainCard } from "../ui/plain-card";

type Props = { id: string; name: string; trend: CategoryTrend };

/** The last year of a category as a calendar. */
export function YearCard({ id, name, trend }: Props) {
  const chart = `${id}-year`;
  return (
    <PlainCard aria-labelledby="year" className="p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h2 className="text-[15px] font-semibold" id="year">
          Last year
        </h2>
        <ChartExport chart={chart} shown={trend} title={`${name}: last year by day`} />
      </div>
      <div id={chart}>
        <YearCalendar id={id} name={name} year={trend.year} />
      </div>
      <TrendTable
        label="Last year per day"
        plain={
          <TimeLink className="link text-xs" href={categoryHref(id, 365, [])}>
            Figures of 365 days
          </TimeLink>
        }
        trends={[{ id, name, trend: trend.year }]}
      />
    </PlainCard>
  );
}
