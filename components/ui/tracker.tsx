"use client";

import { Tracker as TremorTracker } from "@tremor/react";
import { addDays, dayWordsOf } from "@/domain/time/time";
import type { Trend } from "@/domain/trend/trend";
import { trendStepWordsOf } from "@/domain/trend/trend-words";

const colourOf = (trend: Trend, i: number): string => {
  const level = trend.levels[i];
  if (!level) return "unknown";
  return trend.stale[i] ? `stale-${level}` : `level-${level}`;
};

/** The last days of one category as blocks that tell their day when they are pointed at. */
export function Tracker({ trend }: { trend: Trend }) {
  const blocks = trend.levels.map((_, i) => ({
    key: i,
    color: colourOf(trend, i),
    tooltip: `${dayWordsOf(addDays(trend.from, i * trend.stepDays))}: ${trendStepWordsOf(trend, i)}`,
  }));
  return <TremorTracker aria-hidden="true" className="h-6" data={blocks} />;
}
