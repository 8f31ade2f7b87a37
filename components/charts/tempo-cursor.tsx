"use client";

import type { WeekBar } from "@/domain/tempo/tempo-weeks";
import { dayWordsOf } from "@/domain/time/time";
import { axisGridOf } from "@/domain/trend/chart-grid";
import type { Trend } from "@/domain/trend/trend";
import { daysOfStep, hrefAtStep, stepDayWordsOf } from "@/domain/trend/trend-step";
import { isWatchedStep } from "@/domain/trend/trend-words";
import { useAsOf } from "../time/as-of-context";
import { ChartCursor } from "./chart-cursor";
import type { Readout } from "./chart-readout";
import { countRowsOf } from "./readout-rows";

type Props = { trend: Trend; weeks: WeekBar[]; name: string };

/** A day of the tempo, with the week that it is in. */
export function TempoCursor({ trend, weeks, name }: Props) {
  const at = useAsOf();
  const readoutOf = (step: number): Readout => {
    const { first, last } = daysOfStep(trend, step);
    const week = weeks.find((bar) => bar.from <= last && bar.to >= first);
    return {
      title: stepDayWordsOf(trend, step),
      rows: [
        ...(isWatchedStep(trend, step) ? [] : [{ text: "Not watched" }]),
        ...countRowsOf(trend, step),
        ...(week ? [{ text: `${dayWordsOf(week.from)} to ${dayWordsOf(week.to)}: ${week.count}` }] : []),
      ],
      opens: "board of this day",
    };
  };
  return (
    <ChartCursor
      grid={axisGridOf(trend.incidents.length)}
      hrefOf={(step) => hrefAtStep("/", trend, step, at)}
      label={`Incidents of ${name} by day`}
      plot="left-[104px] right-0"
      readoutOf={readoutOf}
    />
  );
}
