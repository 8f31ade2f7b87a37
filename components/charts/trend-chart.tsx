"use client";

import { AreaChart, BarChart } from "@tremor/react";
import { isAlertLevel, levelNameOf, levelWordsOf } from "@/domain/alert-level";
import { addDays, dayWordsOf } from "@/domain/time";
import type { Trend } from "@/domain/trend";

const SERIES = { level: "Level", incidents: "Incidents" } as const;
/** Room for the words of the levels. */
const AXIS_WIDTH = 96;

const levelTick = (value: number) => (isAlertLevel(value) ? levelNameOf(value) : "");
const countTick = (value: number) => (Number.isInteger(value) ? String(value) : "");

/** Levels as steps on an axis of the five words, and below them incidents as bars, on one time axis. */
export function TrendChart({ trend, name }: { trend: Trend; name: string }) {
  const steps = trend.levels.map((level, i) => ({
    day: dayWordsOf(addDays(trend.from, i * trend.stepDays)),
    [SERIES.level]: level,
    [SERIES.incidents]: trend.incidents[i] ?? 0,
  }));
  const shared = { data: steps, index: "day", showLegend: false, yAxisWidth: AXIS_WIDTH, showAnimation: false, tickGap: 40 };
  const last = trend.levels.at(-1) ?? null;
  return (
    // A chart can not be read out: its words are its label, and its figures are in the table below.
    <div aria-label={`Levels and incidents of ${name}; now ${levelWordsOf(last)}`} className="absolute inset-0 bg-card" role="img">
      <AreaChart
        {...shared}
        allowDecimals={false}
        categories={[SERIES.level]}
        className="h-[210px]"
        colors={["accent"]}
        connectNulls={false}
        curveType="step"
        maxValue={5}
        minValue={0}
        showGradient
        showXAxis={false}
        valueFormatter={levelTick}
      />
      <BarChart
        {...shared}
        allowDecimals={false}
        categories={[SERIES.incidents]}
        className="h-[90px]"
        colors={["unknown"]}
        valueFormatter={countTick}
      />
    </div>
  );
}
