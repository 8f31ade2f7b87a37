"use client";

import type { Lane } from "@/domain/board/board-page";
import type { CategoryTrend } from "@/domain/board/category-page";
import { countOf, fewOf } from "@/domain/count-words";
import { dayOf, type Instant } from "@/domain/time/time";
import { axisGridOf } from "@/domain/trend/chart-grid";
import { holdersOf } from "@/domain/trend/level-moves";
import { hrefAtStep, stepDayWordsOf, stepOfDay } from "@/domain/trend/trend-step";
import { trendStepWordsOf } from "@/domain/trend/trend-words";
import { useAsOf } from "../time/as-of-context";
import { ChartCursor } from "./chart-cursor";
import type { Readout } from "./chart-readout";
import { BESIDE_SCALE } from "./level-scale";
import { moveRowsOf } from "./readout-rows";

/** Most incidents of a step that are listed by title. */
const MOST_TITLES = 3;

type Props = {
  name: string;
  trend: CategoryTrend;
  /** What happened, latest first, for the titles. */
  incidents: readonly { title: string; effectiveAt: Instant }[];
  compared: readonly Lane[];
};

/** A day of a category's trend: its level and who holds it, its incidents, what moved it, and the levels of those compared. */
export function TrendCursor({ name, trend, incidents, compared }: Props) {
  const at = useAsOf();
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
      grid={axisGridOf(trend.levels.length)}
      hrefOf={(step) => hrefAtStep("/", trend, step, at)}
      label={`Levels and incidents of ${name} by day`}
      plot={BESIDE_SCALE}
      readoutOf={readoutOf}
    />
  );
}

function heldRowsOf(trend: CategoryTrend, step: number): Readout["rows"] {
  const members = trend.indicators.map(({ name, trend: { levels } }) => ({ name, levels }));
  const held = holdersOf(trend, members, step);
  return held.length > 0 ? [{ text: `Held by ${fewOf(held)}` }] : [];
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
