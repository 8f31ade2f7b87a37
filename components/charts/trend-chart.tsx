"use client";

import type { Lane as LaneData } from "@/domain/board/board-page";
import type { CategoryTrend } from "@/domain/board/category-page";
import { countOf, listOf } from "@/domain/count-words";
import { dayOf, type Instant } from "@/domain/time/time";
import { axisGridOf } from "@/domain/trend/chart-grid";
import { holdersOf } from "@/domain/trend/level-moves";
import { hrefAtStep, stepDayWordsOf, stepOfDay } from "@/domain/trend/trend-step";
import { trendStepWordsOf, trendWordsOf } from "@/domain/trend/trend-words";
import { useAsOf } from "../time/as-of-context";
import { ChartCursor } from "./chart-cursor";
import type { Readout } from "./chart-readout";
import { ComparedLines } from "./compared-lines";
import { IncidentDots } from "./incident-dots";
import { Lane } from "./lane";
import { BESIDE_SCALE, LevelScale } from "./level-scale";
import { MoveMarks } from "./move-marks";
import { moveRowsOf } from "./readout-rows";
import { TimeAxis } from "./time-axis";
import { UnwatchedWords } from "./unwatched";

/** Most incidents of a step that are told by their titles. */
const MOST_TITLES = 3;

type Props = {
  id: string;
  name: string;
  trend: CategoryTrend;
  /** What happened, latest first, for the titles. */
  incidents: readonly { title: string; effectiveAt: Instant }[];
  /** Categories laid over this one on the same days. */
  compared: readonly LaneData[];
};

/** The levels of a category as steps, when they moved, and its incidents, on one time axis; below it those compared. */
export function TrendChart({ id, name, trend, incidents, compared }: Props) {
  const at = useAsOf();
  const own = { id, name, trend };
  const readoutOf = (step: number): Readout => ({
    title: stepDayWordsOf(trend, step),
    rows: [
      {
        text: `${name}: ${trendStepWordsOf(trend, step)}`,
        level: trend.levels[step] ?? null,
        isStrong: compared.length > 0,
      },
      ...heldRowsOf(trend, step),
      ...incidentRowsOf(trend, incidents, step),
      ...moveRowsOf(trend, step),
      ...compared.map((lane) => ({
        text: `${lane.name}: ${trendStepWordsOf(lane.trend, step)}`,
        level: lane.trend.levels[step] ?? null,
      })),
    ],
    opens: "board of this day",
  });
  return (
    <ChartCursor
      className="mt-3 flex grow flex-col"
      grid={axisGridOf(trend.levels.length)}
      hrefOf={(step) => hrefAtStep("/", trend, step, at)}
      label={`Levels and incidents of ${name} by day`}
      plot={BESIDE_SCALE}
      readoutOf={readoutOf}
    >
      <div className="flex min-h-44 grow gap-2">
        <LevelScale />
        <div className="relative min-w-0 grow">
          <UnwatchedWords trend={trend} />
          <div className="absolute inset-0">
            <Lane id={`trend-${id}`} label={`Levels of ${name}, ${trendWordsOf(trend)}`} trend={trend} />
          </div>
        </div>
      </div>
      <div className="pl-6 sm:pl-[104px]">
        <MoveMarks moves={trend.moves} trend={trend} />
        <IncidentDots trend={trend} />
      </div>
      {compared.length > 0 && (
        <div className="mt-2 flex h-32 gap-2">
          <LevelScale />
          <div className="min-w-0 grow">
            <ComparedLines lanes={[own, ...compared]} />
          </div>
        </div>
      )}
      <div className="mt-1 pl-6 sm:pl-[104px]">
        <TimeAxis from={trend.from} to={trend.to} />
      </div>
    </ChartCursor>
  );
}

function heldRowsOf(trend: CategoryTrend, step: number): Readout["rows"] {
  const members = trend.indicators.map(({ name, trend: { levels } }) => ({ name, levels }));
  const held = holdersOf(trend, members, step);
  return held.length > 0 ? [{ text: `Held by ${listOf(held)}` }] : [];
}

function incidentRowsOf(trend: CategoryTrend, incidents: Props["incidents"], step: number): Readout["rows"] {
  const count = trend.incidents[step] ?? 0;
  const titles = incidents
    .filter(({ effectiveAt }) => stepOfDay(trend, dayOf(effectiveAt)) === step)
    .slice(0, MOST_TITLES)
    .map(({ title }) => title);
  const rest = count - titles.length;
  const words = [...titles, ...(rest > 0 && titles.length > 0 ? [`${rest} more`] : [])].join(" · ");
  return count === 0 ? [] : [{ text: `${countOf(count, "incident")}${words ? `: ${words}` : ""}` }];
}
