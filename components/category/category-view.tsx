"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import type { Board } from "@/domain/board";
import type { ChartDays } from "@/domain/range";
import { countOf } from "@/domain/rollup";
import type { Trend } from "@/domain/trend";
import { RangeLinks } from "../board/range-links";
import { Lane } from "../charts/lane";
import { TrendTable } from "../charts/trend-table";
import { Live } from "../live/live";
import { useAnswer } from "../live/use-answer";
import { IndicatorTable } from "./indicator-table";
import { Why } from "./why";

/** The chart is heavy, so it comes after the page can be read; until then, and without JavaScript, a plain one stands there. */
const TrendChart = dynamic(() => import("../charts/trend-chart").then((module) => module.TrendChart), {
  ssr: false,
  loading: () => null,
});

export type CategoryTrendData = Trend & { indicators: { id: string; trend: Trend }[] };
type Props = {
  id: string;
  days: ChartDays;
  first: { board: Board; trend: CategoryTrendData };
  children: React.ReactNode;
};

/** One category: why it has its level, what it is made of, and how it came about. `children` are its incidents. */
export function CategoryView({ id, days, first, children }: Props) {
  const board = useAnswer("/api/board", first.board);
  const trend = useAnswer(`/api/categories/${id}/trend?days=${days}`, first.trend);
  const category = board.categories.find((c) => c.id === id);
  if (!category) return null;
  return (
    <>
      <Live />
      <main className="mx-auto w-full max-w-[1200px] space-y-3 px-4 py-4 sm:px-6">
        <div className="flex flex-wrap items-start justify-between gap-4">
          <div>
            <h1 className="text-[25px] font-semibold leading-8">{category.name}</h1>
            <p className="text-[15px] leading-6 text-ink-2">
              {category.question} Within {countOf(category.horizonDays, "day")}.
            </p>
          </div>
          <Link className="button" href={`/categories/${id}/edit`} prefetch={false}>
            Edit category
          </Link>
        </div>
        <Why category={category} now={board.effectiveAt} />
        <IndicatorTable category={category} now={board.effectiveAt} trends={trend.indicators} />
        <section aria-labelledby="trend" className="card p-4">
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
        </section>
        {children}
      </main>
    </>
  );
}
