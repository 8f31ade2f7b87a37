"use client";

import type { ChartGrid } from "@/domain/trend/chart-grid";
import type { Trend } from "@/domain/trend/trend";
import { hrefAtStep, stepDayWordsOf } from "@/domain/trend/trend-step";
import { trendStepWordsOf } from "@/domain/trend/trend-words";
import { useAsOf } from "../time/as-of-context";
import { ChartCursor } from "./chart-cursor";
import { countRowsOf } from "./readout-rows";

/** A day of the last year of a category. */
export function YearCursor({ name, year, grid }: { name: string; year: Trend; grid: ChartGrid }) {
  const at = useAsOf();
  return (
    <ChartCursor
      grid={grid}
      hrefOf={(step) => hrefAtStep("/", year, step, at)}
      label={`The last year of ${name} by day`}
      readoutOf={(step) => ({
        title: stepDayWordsOf(year, step),
        rows: [
          { text: trendStepWordsOf(year, step), level: year.levels[step] ?? null },
          ...countRowsOf(year, step),
        ],
        opens: "board of this day",
      })}
    />
  );
}
