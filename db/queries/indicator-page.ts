import type { Judgement } from "@/domain/assessment";
import { type Freshness, freshnessChangesAt, freshnessOf } from "@/domain/freshness";
import type { HistoryEntry } from "@/domain/history";
import type { Indicator } from "@/domain/indicator";
import { isBlindAt } from "@/domain/outage";
import { USUAL_DAYS } from "@/domain/range";
import { dayOf, endOfDay, type Instant, LAST_INSTANT } from "@/domain/time";
import type { Trend } from "@/domain/trend";
import { type Desk, presentOf } from "../desk";
import { readTail } from "../tail";
import { readCategory } from "./category";
import { readGrounds, readPresentHolding } from "./holdings";
import { readHistory, readIndicator } from "./indicator";
import { readOutages } from "./trend-facts";
import { readIndicatorTrend } from "./trends";

/** Everything that the page of one indicator shows. */
export type IndicatorPage = {
  revision: number;
  effectiveAt: Instant;
  indicator: Indicator;
  categoryName: string;
  judgement: Judgement | null;
  /** The judgement that a confirmed level rests on. */
  grounds: Judgement | null;
  freshness: Freshness;
  isBlind: boolean;
  trend: Trend;
  history: HistoryEntry[];
  /** How many rows of history were skipped to get to this page of it. */
  skipped: number;
};

/** The page of one indicator at the present; undefined when there is no such indicator. */
export const readIndicatorPage = (desk: Desk, id: string, skip = 0): Promise<IndicatorPage | undefined> =>
  desk.store.read(async (view) => {
    const indicator = await readIndicator(view, id);
    if (!indicator) return undefined;
    const tail = await readTail(view);
    const at = presentOf(desk, tail);
    const judgement = await readPresentHolding(view, id);
    const isBlind = isBlindAt(await readOutages(view, at), id, at);
    return {
      revision: tail.revision,
      effectiveAt: at.effectiveAt,
      indicator,
      categoryName: (await readCategory(view, indicator.categoryId))?.name ?? "",
      judgement: judgement ?? null,
      grounds: (judgement && (await readGrounds(view, judgement))) ?? null,
      freshness: freshnessOf(judgement, indicator.reviewHours, isBlind, at.effectiveAt),
      isBlind,
      trend: await readIndicatorTrend(view, desk, id, USUAL_DAYS),
      history: await readHistory(view, id, LAST_INSTANT, skip),
      skipped: skip,
    };
  });

/** Until when the page stays right by itself: its freshness changes, or the UTC day ends. */
export const indicatorPageHoldsUntil = ({ judgement, indicator, effectiveAt }: IndicatorPage): Instant => {
  const endsAt = endOfDay(dayOf(effectiveAt));
  return Math.min(
    endsAt,
    freshnessChangesAt(judgement ?? undefined, indicator.reviewHours, effectiveAt) ?? endsAt,
  );
};
