"use client";

import Link from "next/link";
import { LEVELS } from "@/domain/alert-level";
import type { Judgement } from "@/domain/assessment";
import type { Freshness } from "@/domain/freshness";
import type { HistoryEntry } from "@/domain/history";
import type { Indicator } from "@/domain/indicator";
import type { Instant as UtcInstant } from "@/domain/time";
import type { Trend } from "@/domain/trend";
import { Lane } from "../charts/lane";
import { TimeAxis } from "../charts/time-axis";
import { TrendTable } from "../charts/trend-table";
import { PresentOnly } from "../time/present-only";
import { TimeLink } from "../time/time-link";
import { LevelShape, levelColour } from "../ui/level-shape";
import { History } from "./history";
import { Holding } from "./holding";

export type IndicatorPageData = {
  effectiveAt: UtcInstant;
  indicator: Indicator;
  categoryName: string;
  judgement: Judgement | null;
  grounds: Judgement | null;
  freshness: Freshness;
  trend: Trend;
  history: HistoryEntry[];
  skipped: number;
};

type Props = {
  shown: IndicatorPageData;
  now: UtcInstant;
  historyRows: number;
  isWhole: boolean;
  children: React.ReactNode;
};

/** One indicator at one moment: what it asks, what holds and why, how that came about. `children` are its forms. */
export function IndicatorBody({ shown, now, historyRows, isWhole, children }: Props) {
  const { indicator } = shown;
  const { id } = indicator;
  return (
    <main className="mx-auto w-full max-w-[1200px] space-y-3 px-4 py-4 sm:px-6">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <p className="text-ink-2">
            <TimeLink className="hover:underline" href={`/categories/${indicator.categoryId}`}>
              {shown.categoryName}
            </TimeLink>
          </p>
          <h1 className="text-[25px] font-semibold leading-8">{indicator.name}</h1>
          <p className="text-[15px] leading-6 text-ink-2">{indicator.question}</p>
          <p className="text-ink-2">
            {indicator.place} · watched by {indicator.owner}
          </p>
        </div>
        <PresentOnly>
          <Link className="button" href={`/indicators/${id}/edit`} prefetch={false}>
            Edit indicator
          </Link>
        </PresentOnly>
      </div>
      <Holding {...shown} now={now} />
      <div className="grid items-start gap-3 lg:grid-cols-[1fr_420px]">
        <div className="space-y-3">{children}</div>
        <div className="space-y-3">
          <Criteria indicator={indicator} level={shown.judgement?.level ?? null} />
          <section aria-labelledby="trend" className="card p-4">
            <h2 className="text-[15px] font-semibold" id="trend">
              Last 90 days
            </h2>
            <div className="mb-1 mt-2 h-20">
              <Lane
                id="trend"
                label={`Levels of ${indicator.name} in the last 90 days`}
                trend={shown.trend}
              />
            </div>
            <TimeAxis from={shown.trend.from} to={shown.trend.to} />
            <TrendTable trends={[{ ...indicator, trend: shown.trend }]} />
          </section>
        </div>
      </div>
      <History
        history={shown.history}
        indicatorId={id}
        isWhole={isWhole}
        rows={historyRows}
        skipped={shown.skipped}
      />
    </main>
  );
}

function Criteria({ indicator, level }: { indicator: Indicator; level: number | null }) {
  return (
    <section aria-labelledby="criteria" className="card p-4">
      <h2 className="text-[15px] font-semibold" id="criteria">
        Criteria
      </h2>
      <dl className="mt-2 space-y-2">
        {LEVELS.map((row) => (
          <div
            className={`grid grid-cols-[110px_1fr] gap-x-3 ${row.level === level ? "font-semibold" : ""}`}
            key={row.level}
          >
            <dt className="flex items-center gap-1.5 self-start">
              <LevelShape level={row.level} size={12} />
              <span className={levelColour(row.level)}>{row.level}</span> {row.name}
            </dt>
            <dd className={row.level === level ? "" : "text-ink-2"}>
              {indicator.criteria[row.level - 1]}
              <span className="block text-xs font-normal text-ink-2">
                reviewed every {indicator.reviewHours[row.level - 1]} h
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
