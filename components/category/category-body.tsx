"use client";

import dynamic from "next/dynamic";
import type { BoardCategory } from "@/domain/board/board-category";
import type { CategoryTrend } from "@/domain/board/category-page";
import { countOf } from "@/domain/count-words";
import type { IncidentEntry } from "@/domain/incident/incident";
import type { ChartDays } from "@/domain/time/range";
import type { Instant } from "@/domain/time/time";
import { Lane } from "../charts/lane";
import { RangeLinks } from "../charts/range-links";
import { TrendTable } from "../charts/trend-table";
import { PresentOnly } from "../time/present-only";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";
import { IncidentList } from "./incident-list";
import { IndicatorTable } from "./indicator-table";
import { type BehindLevels, LevelExplanation } from "./level-explanation";
import { TempoCard } from "./tempo-card";

/** The chart is heavy, so it comes after the page can be read; until then, and without JavaScript, a plain one stands there. */
const TrendChart = dynamic(() => import("../charts/trend-chart").then((module) => module.TrendChart), {
  ssr: false,
  loading: () => null,
});

type Props = {
  category: BoardCategory;
  trend: CategoryTrend;
  incidents: IncidentEntry[];
  /** What was tied to the levels of its indicators. */
  evidence: BehindLevels;
  days: ChartDays;
  now: Instant;
  /** Most incidents that are listed. */
  incidentLimit: number;
  /** What stands above everything else. */
  notice?: React.ReactNode;
};

/** One category as it stands at one moment: why it has its level, what it is made of, and how it came about. */
export function CategoryBody({
  category,
  trend,
  incidents,
  evidence,
  days,
  now,
  incidentLimit,
  notice,
}: Props) {
  const { id } = category;
  return (
    <main className="mx-auto w-full max-w-[1200px] space-y-3 px-4 py-4 sm:px-6">
      {notice}
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-[25px] font-semibold leading-8">
            <Typed>{category.name}</Typed>
          </h1>
          <p className="text-[15px] leading-6 text-ink-2">
            <Typed>{category.question}</Typed> Within {countOf(category.horizonDays, "day")}.
          </p>
        </div>
        <PresentOnly>
          <Link className="button" href={`/categories/${id}/edit`}>
            Edit category
          </Link>
        </PresentOnly>
      </div>
      <LevelExplanation category={category} evidence={evidence} now={now} />
      <IndicatorTable category={category} now={now} trends={trend.indicators} />
      <Card aria-labelledby="trend">
        <div className="flex flex-wrap items-center justify-between gap-x-6">
          <h2 className="text-[15px] font-semibold" id="trend">
            Trend
          </h2>
          <RangeLinks days={days} path={`/categories/${id}`} />
        </div>
        <div className="relative mt-2 h-[300px]">
          <Lane id={`plain-${id}`} label={`Levels of ${category.name}`} trend={trend} />
          <TrendChart name={category.name} trend={trend} />
        </div>
        {trend.impreciseIncidents > 0 && (
          <p className="mt-1 text-xs text-ink-2">
            {countOf(trend.impreciseIncidents, "incident")} in this range not known to the day, and so not
            drawn.
          </p>
        )}
        <TrendTable trends={[{ id, name: category.name, trend }]} />
      </Card>
      <TempoCard name={category.name} tempo={category.incidents} trend={trend} />
      <IncidentList incidents={incidents} limit={incidentLimit} />
    </main>
  );
}
