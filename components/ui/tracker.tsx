"use client";

import { Tracker as TremorTracker } from "@tremor/react";
import { levelWordsOf } from "@/domain/alert-level";
import { addDays, dayWordsOf } from "@/domain/time";
import type { Trend } from "@/domain/trend";

const colourOf = (trend: Trend, i: number): string => {
  const level = trend.levels[i];
  if (!level) return "unknown";
  return trend.stale[i] ? `stale-${level}` : `level-${level}`;
};

/** The last days of one category as a strip of bars: colour and height say the level, hatching that something was overdue. */
export function Tracker({ trend }: { trend: Trend }) {
  const bars = trend.levels.map((level, i) => ({
    key: i,
    color: colourOf(trend, i),
    tooltip: `${dayWordsOf(addDays(trend.from, i * trend.stepDays))}: ${levelWordsOf(level)}${trend.stale[i] ? ", overdue" : ""}`,
  }));
  return <TremorTracker aria-hidden="true" className="tracker h-8 items-end space-x-[2px]" data={bars} />;
}
