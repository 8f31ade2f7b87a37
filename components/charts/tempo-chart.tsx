"use client";

import type { Tempo } from "@/domain/tempo/tempo";
import { TEMPO_DAYS } from "@/domain/tempo/tempo";
import type { WeekBar } from "@/domain/tempo/tempo-weeks";
import { isUnusual } from "@/domain/tempo/tempo-words";
import { daysBetween, dayWordsOf } from "@/domain/time/time";
import { axisGridOf } from "@/domain/trend/chart-grid";
import type { Trend } from "@/domain/trend/trend";
import { daysOfStep, hrefAtStep, stepDayWordsOf } from "@/domain/trend/trend-step";
import { isWatchedStep, unwatchedStepsOf } from "@/domain/trend/trend-words";
import { useAsOf } from "../time/as-of-context";
import { ChartCursor } from "./chart-cursor";
import type { Readout } from "./chart-readout";
import { countRowsOf } from "./readout-rows";
import { TempoScale } from "./tempo-scale";
import { TimeAxis } from "./time-axis";
import { Unwatched, UnwatchedWords } from "./unwatched";

/** Pixels of the bars. */
const HEIGHT = 132;

type Props = { trend: Trend; weeks: WeekBar[]; tempo: Tempo; name: string };

/**
 * Incidents per week as wide bars and per day as narrow ones inside them, on one axis of counts, drawn on the server.
 * Shape: what is usual is drawn under the weeks that it is taken from, where a bar is one week.
 */
export function TempoChart({ trend, weeks, tempo, name }: Props) {
  const days = daysBetween(trend.from, trend.to) + 1;
  const isWeekly = weeks.every((bar) => daysBetween(bar.from, bar.to) < 7);
  const { usual, unusualFrom } = isWeekly ? tempo : { usual: null, unusualFrom: null };
  const top = Math.max(1, unusualFrom ?? 0, ...weeks.map((bar) => bar.count)) * 1.06;
  const unwatched = Math.min(days, unwatchedStepsOf(trend) * trend.stepDays);
  const begins = Math.max(0, days - TEMPO_DAYS);
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
      className="mt-3 flex gap-2"
      grid={axisGridOf(trend.incidents.length)}
      hrefOf={(step) => hrefAtStep("/", trend, step, at)}
      label={`Incidents of ${name} by day`}
      plot="left-[104px] right-0"
      readoutOf={readoutOf}
    >
      <TempoScale
        height={HEIGHT}
        scale={HEIGHT / top}
        unusualFrom={unusualFrom}
        usual={usual === null ? null : tempo}
      />
      <div className="relative min-w-0 grow">
        <UnwatchedWords trend={trend} />
        <svg
          aria-label={`Incidents of ${name} per week and day. The figures are in the table below.`}
          className="block w-full border-b border-ink-3"
          height={HEIGHT}
          preserveAspectRatio="none"
          role="img"
          viewBox={`0 0 ${days} ${top}`}
        >
          {unwatched > 0 && <Unwatched height={top} width={unwatched} />}
          <g transform={`matrix(1 0 0 -1 0 ${top})`}>
            {unusualFrom !== null && usual !== null && (
              <>
                <rect className="fill-ink-3/15" height={unusualFrom} width={days - begins} x={begins} />
                <Level begins={begins} className="stroke-ink-3" dash="5 4" days={days} at={unusualFrom} />
              </>
            )}
            {weeks.map((bar, i) => (
              <Bar
                bar={bar}
                isMarked={isWeekly && i === weeks.length - 1 && isUnusual(tempo)}
                key={bar.from}
                x={daysBetween(trend.from, bar.from)}
              />
            ))}
            {trend.stepDays === 1 && <path className="fill-ink-2" d={dayBarsOf(trend.incidents)} />}
            {usual !== null && <Level at={usual} begins={begins} className="stroke-accent" days={days} />}
          </g>
        </svg>
        <TimeAxis from={trend.from} to={trend.to} />
      </div>
    </ChartCursor>
  );
}

/** One narrow bar for each day on which something happened, all of them one shape. */
const dayBarsOf = (incidents: readonly number[]): string =>
  incidents.map((count, i) => (count === 0 ? "" : `M${i + 0.2} 0v${count}h0.6v${-count}z`)).join("");

/** One week, a little narrower than its days. */
function Bar({ bar: { from, to, count }, x, isMarked }: { bar: WeekBar; x: number; isMarked: boolean }) {
  const width = daysBetween(from, to) + 1;
  return (
    <rect
      className={isMarked ? "fill-ink-3/40 stroke-ink-1" : "fill-ink-3/40"}
      height={count}
      strokeWidth="2"
      vectorEffect="non-scaling-stroke"
      width={width * 0.92}
      x={x + width * 0.04}
    />
  );
}

type LevelProps = { at: number; begins: number; days: number; className: string; dash?: string };

const Level = ({ at, begins, days, className, dash }: LevelProps) => (
  <line
    className={className}
    strokeDasharray={dash}
    strokeWidth="1.5"
    vectorEffect="non-scaling-stroke"
    x1={begins}
    x2={days}
    y1={at}
    y2={at}
  />
);
