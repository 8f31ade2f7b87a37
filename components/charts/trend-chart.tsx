"use client";

import { BarChart } from "@tremor/react";
import { LEVELS, levelNameOf, levelWordsOf } from "@/domain/alert-level";
import { addDays, dayWordsOf } from "@/domain/time/time";
import type { Trend } from "@/domain/trend/trend";
import { Card } from "../ui/card";
import { levelFill } from "../ui/level-shape";
import { TimeAxis } from "./time-axis";

const INCIDENTS = "Incidents";
const OVERDUE = ", overdue";

/** One series of bars per level, and one for each while something was overdue, so that every level has its colour. */
const SERIES = LEVELS.flatMap(({ level, name }) => [
  { name: name as string, colour: `level-${level}` },
  { name: `${name}${OVERDUE}`, colour: `stale-${level}` },
]);

type Step = Record<string, string | number>;

const stepsOf = (trend: Trend): Step[] =>
  trend.levels.map((level, i) => {
    const day = dayWordsOf(addDays(trend.from, i * trend.stepDays));
    const step: Step = { day, [INCIDENTS]: trend.incidents[i] ?? 0 };
    if (level !== null) step[`${levelNameOf(level)}${trend.stale[i] ? OVERDUE : ""}`] = level;
    return step;
  });

/** Levels as steps on an axis of the five words, and below them incidents as bars, on one time axis. */
export function TrendChart({ trend, name }: { trend: Trend; name: string }) {
  const shared = {
    data: stepsOf(trend),
    index: "day",
    showLegend: false,
    showYAxis: false,
    showXAxis: false,
    showGridLines: false,
    showAnimation: false,
    customTooltip: Tooltip,
  };
  const last = trend.levels.at(-1) ?? null;
  return (
    <div
      aria-label={`Levels and incidents of ${name}; at its end ${levelWordsOf(last)}. The figures are in the table below.`}
      className="absolute inset-0 flex gap-2 bg-card"
      role="img"
    >
      <Words />
      <Hatches />
      <div className="min-w-0 grow">
        <BarChart
          {...shared}
          barCategoryGap={0}
          categories={SERIES.map((series) => series.name)}
          className="steps h-[210px]"
          colors={SERIES.map((series) => series.colour)}
          maxValue={LEVELS.length}
          minValue={0}
          stack
        />
        <BarChart {...shared} categories={[INCIDENTS]} className="h-[64px]" colors={["ink-3"]} />
        <TimeAxis from={trend.from} to={trend.to} />
      </div>
    </div>
  );
}

/** The words of the levels, each at its height beside the steps, and of the bars below. */
const Words = () => (
  <div className="w-24 shrink-0 text-right text-xs text-ink-2">
    <ol className="flex h-[210px] flex-col-reverse justify-between pb-1.5 pt-0">
      {LEVELS.map(({ level, name }) => (
        <li className="flex h-1/5 items-start justify-end" key={level}>
          {level} {name}
        </li>
      ))}
    </ol>
    <p className="pt-5">Incidents</p>
  </div>
);

/** What bars of days on which something was overdue are filled with: `globals.css` names these patterns. */
const Hatches = () => (
  <svg aria-hidden="true" className="absolute" height="0" width="0">
    {LEVELS.map(({ level }) => (
      <pattern
        className={levelFill(level)}
        height="6"
        id={`stale-${level}`}
        key={level}
        patternTransform="rotate(45)"
        patternUnits="userSpaceOnUse"
        width="6"
      >
        <rect fillOpacity="0.2" height="6" width="6" />
        <rect height="6" width="2.5" />
      </pattern>
    ))}
  </svg>
);

type TooltipProps = { active?: boolean; payload?: { payload?: Step }[] };

function Tooltip({ active, payload }: TooltipProps) {
  const step = payload?.[0]?.payload;
  if (!active || !step) return null;
  const held = SERIES.find((series) => step[series.name] !== undefined);
  return (
    <Card className="px-3 py-2 text-xs">
      <p className="font-semibold">{step.day}</p>
      <p>{held ? `${step[held.name]} ${held.name}` : "Not assessed"}</p>
      <p className="text-ink-2">{step[INCIDENTS]} incidents</p>
    </Card>
  );
}
