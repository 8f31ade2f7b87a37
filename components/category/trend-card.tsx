import type { Board } from "@/domain/board/board";
import type { BoardCategory } from "@/domain/board/board-category";
import type { Lanes } from "@/domain/board/board-page";
import type { CategoryTrend } from "@/domain/board/category-page";
import { categoryHref } from "@/domain/board/compared";
import { countOf } from "@/domain/count-words";
import type { IncidentEntry } from "@/domain/incident/incident";
import type { ChartDays } from "@/domain/time/range";
import { ChartExport } from "../charts/chart-export";
import { RangeLinks } from "../charts/range-links";
import { TrendChart } from "../charts/trend-chart";
import { TrendTable } from "../charts/trend-figures";
import { PlainCard } from "../ui/plain-card";
import { ComparedKey, CompareLinks } from "./compare-links";
import { ComparedLanes } from "./compared-lanes";

type Props = {
  category: BoardCategory;
  board: Board;
  trend: CategoryTrend;
  incidents: IncidentEntry[];
  days: ChartDays;
  compared: readonly string[];
  lanes: Lanes | null;
};

/** How the level of a category came about, day by day, and how others went beside it. */
export function TrendCard({ category: { id, name }, board, trend, incidents, days, ...others }: Props) {
  const { compared: ids, lanes } = others;
  const chart = `${id}-trend`;
  const imprecise = trend.impreciseIncidents;
  return (
    <PlainCard aria-labelledby="trend" className="relative flex flex-col p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <h2 className="text-[15px] font-semibold" id="trend">
          Trend
        </h2>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <CompareLinks
            categories={board.categories}
            hrefOf={(some) => categoryHref(id, days, some)}
            own={id}
            shown={ids}
          />
          <RangeLinks days={days} hrefOf={(range) => categoryHref(id, range, ids)} />
          <ChartExport chart={chart} shown={trend} title={`${name}: level and incidents by day`} />
        </div>
      </div>
      <ComparedLanes days={days} first={lanes} ids={ids}>
        {(compared) => (
          <>
            <div className="flex grow flex-col" id={chart}>
              <TrendChart compared={compared} id={id} incidents={incidents} name={name} trend={trend} />
              {compared.length > 0 && <ComparedKey names={[name, ...compared.map((lane) => lane.name)]} />}
              <p className="mt-1 text-xs text-ink-2">
                Dots are days with incidents; ▲ and ▼ are changes of level.
                {imprecise > 0 && ` ${countOf(imprecise, "incident")} without a known day not drawn.`}
              </p>
            </div>
            <TrendTable trends={[{ id, name, trend }, ...compared]} />
          </>
        )}
      </ComparedLanes>
    </PlainCard>
  );
}
