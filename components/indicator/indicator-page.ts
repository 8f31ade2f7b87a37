import type { FreshnessState } from "@/domain/assessment/freshness";
import type { IndicatorPage } from "@/domain/board/indicator-page";
import type { Day } from "@/domain/time/time";

/** What tells a drawn page from a newer one. */
export type Drawn = { indicatorId: string; revision: number; freshness: FreshnessState; day: Day };

export const drawnOf = ({ indicator, revision, freshness, trend }: IndicatorPage): Drawn => ({
  indicatorId: indicator.id,
  revision,
  freshness: freshness.state,
  day: trend.to,
});

/** Whether an answer says more than the page that was drawn: something was recorded since, or its freshness changed. */
export function isNews(answer: IndicatorPage, drawn: Drawn): boolean {
  if (answer.revision !== drawn.revision) return answer.revision > drawn.revision;
  return answer.freshness.state !== drawn.freshness || answer.trend.to !== drawn.day;
}

/** What a part of the page is drawn from. */
export type PartProps = {
  shown: IndicatorPage;
  /** Whether the words for its freshness run on with the clock. */
  isLive: boolean;
  historyRows: number;
  isWhole: boolean;
};
