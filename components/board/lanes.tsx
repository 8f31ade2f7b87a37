import { withChoice } from "@/domain/board/board-choice";
import type { Lane as LaneData, Lanes as LanesData } from "@/domain/board/board-page";
import { countOf } from "@/domain/count-words";
import type { ChartDays } from "@/domain/time/range";
import { trendWordsOf } from "@/domain/trend/trend-words";
import { AnsweringChart } from "../charts/answering-chart";
import { ChartExport } from "../charts/chart-export";
import { IncidentDots } from "../charts/incident-dots";
import { Lane } from "../charts/lane";
import { RangeLinks } from "../charts/range-links";
import { TimeAxis } from "../charts/time-axis";
import { TrendTable } from "../charts/trend-figures";
import { TimeLink } from "../time/time-link";
import { PlainCard } from "../ui/plain-card";
import { Typed } from "../ui/typed";
import { useChoice } from "./choice-link";

/** Classes that place the lanes beside their names. */
const BESIDE_NAMES = "inset-x-0 md:left-52";

/** The last days of every category on one time axis. */
export function Lanes({ shown, days }: { shown: LanesData; days: ChartDays }) {
  const { lanes } = shown;
  const { choice } = useChoice();
  const [first] = lanes;
  return (
    <PlainCard aria-labelledby="lanes" className="flex flex-col px-4 py-3 print:col-span-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h2 className="text-[15px] font-semibold" id="lanes">
          {days === "all" ? "All days" : `Last ${days} days`}
        </h2>
        <div className="flex items-center gap-4">
          <RangeLinks days={days} hrefOf={(range) => withChoice(`/?days=${range}`, choice)} />
          <ChartExport chart="board-trends" shown={shown} title="Levels and incidents by day" />
        </div>
      </div>
      {!first && <p className="mt-3 text-ink-2">No category to show.</p>}
      {first && (
        <>
          <div className="flex grow flex-col" id="board-trends">
            <AnsweringChart
              className="mt-1 flex grow touch-pan-y flex-col gap-1"
              cursor={async () => (await import("../charts/lanes-cursor")).LanesCursor}
              cursorProps={{ lanes, days, plot: BESIDE_NAMES }}
            >
              {lanes.map((lane) => (
                <LaneRow key={lane.id} lane={lane} />
              ))}
            </AnsweringChart>
            <div className="mt-1 md:pl-52">
              <TimeAxis from={first.trend.from} to={first.trend.to} />
            </div>
          </div>
          <TrendTable
            plain={
              <p className="text-xs text-ink-2">The page of each category has its figures as a table.</p>
            }
            trends={lanes}
          />
        </>
      )}
    </PlainCard>
  );
}

function LaneRow({ lane: { id, name, trend } }: { lane: LaneData }) {
  const count = trend.incidents.reduce((a, b) => a + b, 0);
  return (
    <div className="md:flex md:grow" data-lane={id}>
      <div className="flex shrink-0 items-baseline justify-between gap-2 md:w-52 md:self-center md:pr-4">
        <TimeLink className="block truncate py-0.5 hover:underline" href={`/categories/${id}`} title={name}>
          <Typed>{name}</Typed>
        </TimeLink>
        <span className="block whitespace-nowrap text-xs text-ink-2">
          {countOf(count, "incident")}
          {trend.impreciseIncidents > 0 && (
            <span title="Day unknown, so not drawn as a dot"> + {trend.impreciseIncidents}</span>
          )}
        </span>
      </div>
      <div className="flex min-w-0 grow flex-col md:justify-center">
        <div className="h-11 md:h-auto md:min-h-5 md:max-h-16 md:grow md:basis-5">
          <Lane id={id} label={`${name}, ${trendWordsOf(trend)}`} trend={trend} />
        </div>
        <IncidentDots trend={trend} />
      </div>
    </div>
  );
}
