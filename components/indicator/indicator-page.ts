import type { Judgement } from "@/domain/assessment/assessment";
import type { Freshness, FreshnessState } from "@/domain/assessment/freshness";
import type { HistoryEntry } from "@/domain/assessment/history";
import type { Indicator } from "@/domain/definition/indicator";
import type { EvidenceShown } from "@/domain/evidence/evidence";
import type { Day, Instant } from "@/domain/time/time";
import type { Trend } from "@/domain/trend/trend";

/** What the page of one indicator shows, whoever draws it. */
export type IndicatorPageData = EvidenceShown & {
  revision: number;
  effectiveAt: Instant;
  indicator: Indicator;
  categoryName: string;
  judgement: Judgement | null;
  grounds: Judgement | null;
  freshness: Freshness;
  trend: Trend;
  history: HistoryEntry[];
  skipped: number;
  hasOlder: boolean;
};

/** By what a page that was drawn is told from a newer one. */
export type Drawn = { indicatorId: string; revision: number; freshness: FreshnessState; day: Day };

export const drawnOf = ({ indicator, revision, freshness, trend }: IndicatorPageData): Drawn => ({
  indicatorId: indicator.id,
  revision,
  freshness: freshness.state,
  day: trend.to,
});

/** Whether an answer says more than the page that was drawn: something was recorded since, or its freshness changed. */
export function isNews(answer: IndicatorPageData, drawn: Drawn): boolean {
  if (answer.revision !== drawn.revision) return answer.revision > drawn.revision;
  return answer.freshness.state !== drawn.freshness || answer.trend.to !== drawn.day;
}

/** What a part of the page is drawn from. */
export type PartProps = {
  shown: IndicatorPageData;
  /** Whether the words for its freshness run on with the clock. */
  isLive: boolean;
  historyRows: number;
  isWhole: boolean;
};
