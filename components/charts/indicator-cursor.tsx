"use client";

import { useEffect, useRef } from "react";
import { isJudgement } from "@/domain/assessment/assessment";
import type { IndicatorPage } from "@/domain/board/indicator-page";
import { excerptOf } from "@/domain/log/excerpt";
import { dayOf } from "@/domain/time/time";
import { axisGridOf } from "@/domain/trend/chart-grid";
import { hrefAtStep, stepDayWordsOf, stepOfDay } from "@/domain/trend/trend-step";
import { trendStepWordsOf } from "@/domain/trend/trend-words";
import { useAsOf } from "../time/as-of-context";
import { ChartCursor } from "./chart-cursor";
import type { Readout } from "./chart-readout";

type Props = { shown: IndicatorPage; isByKeys: boolean; children: React.ReactNode };

/** The levels of an indicator, answering: each day with what was judged on it, and why. */
export default function IndicatorCursor({ shown, isByKeys, children }: Props) {
  const at = useAsOf();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isByKeys) box.current?.querySelector<HTMLElement>("[role=slider]")?.focus();
  }, [isByKeys]);
  const { trend, indicator } = shown;
  const readoutOf = (step: number): Readout => ({
    title: stepDayWordsOf(trend, step),
    rows: [
      { text: trendStepWordsOf(trend, step), level: trend.levels[step] ?? null },
      ...judgedRowsOf(shown, step),
    ],
    opens: "board of this day",
  });
  return (
    <div ref={box}>
      <ChartCursor
        grid={axisGridOf(trend.levels.length)}
        hrefOf={(step) => hrefAtStep("/", trend, step, at)}
        label={`Levels of ${indicator.name} by day`}
        readoutOf={readoutOf}
      >
        {children}
      </ChartCursor>
    </div>
  );
}

function judgedRowsOf({ trend, history }: IndicatorPage, step: number): Readout["rows"] {
  return history
    .filter(({ replacedBy }) => replacedBy === null)
    .map(({ assessment }) => assessment)
    .filter(isJudgement)
    .filter(({ effectiveAt }) => stepOfDay(trend, dayOf(effectiveAt)) === step)
    .map(({ level, act, rationale, recordedBy }) => ({
      text: `${recordedBy} ${act === "confirmed" ? "confirmed" : "set"} ${level}: ${excerptOf(rationale)}`,
    }));
}
