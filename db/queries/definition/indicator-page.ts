import type { Judgement } from "@/domain/assessment/assessment";
import { type Freshness, freshnessChangesAt, freshnessOf } from "@/domain/assessment/freshness";
import type { HistoryEntry } from "@/domain/assessment/history";
import { isBlindAt } from "@/domain/assessment/outage";
import type { Indicator } from "@/domain/definition/indicator";
import type { EvidenceShown } from "@/domain/evidence/evidence";
import { USUAL_DAYS } from "@/domain/time/range";
import { dayOf, endOfDay, type Instant, type Instants, LAST_INSTANT } from "@/domain/time/time";
import type { Trend } from "@/domain/trend/trend";
import { type Desk, presentOf } from "../../desk";
import type { View } from "../../store";
import { readIndicatorTrend } from "../board/trends";
import { readGrounds, readHolding, readPresentHolding } from "../desk/holdings";
import { readEvidenceOfAssessments } from "../evidence/evidence";
import { readTail } from "../log/newest-log-entry";
import { readCategory } from "./category";
import { readIndicator } from "./indicator";
import { readHistory } from "./indicator-history";
import { readOutages } from "./outages";

/** Everything that the page of one indicator shows. */
export type IndicatorPage = Instants &
  EvidenceShown & {
    revision: number;
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
    /** Whether there are rows of history after these. */
    hasOlder: boolean;
  };

/**
 * The page of one indicator at the present, or at the two times as it was defined then; its history is what was known
 * by then. Undefined when there is no such indicator, or was none that was known.
 */
export async function readIndicatorPage(
  view: View,
  desk: Desk,
  id: string,
  { skip = 0, at: asOf }: { skip?: number; at?: Instants } = {},
): Promise<IndicatorPage | undefined> {
  const indicator = await readIndicator(view, id, asOf);
  if (!indicator) return undefined;
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  const judgement = asOf ? await readHolding(view, id, asOf) : await readPresentHolding(view, id);
  const { rows: history, hasMore: hasOlder } = await readHistory(
    view,
    id,
    asOf?.knownAt ?? LAST_INSTANT,
    skip,
  );
  const about = [judgement?.id, judgement?.restsOnId, ...history.map((entry) => entry.assessment.id)];
  const shownIds = [...new Set(about.filter((each) => typeof each === "string"))];
  const isBlind = isBlindAt(await readOutages(view, at), id, at);
  return {
    revision: tail.revision,
    ...at,
    indicator,
    categoryName: (await readCategory(view, indicator.categoryId, asOf))?.name ?? "",
    judgement: judgement ?? null,
    grounds: (judgement && (await readGrounds(view, judgement))) ?? null,
    freshness: freshnessOf(judgement, indicator.reviewHours, isBlind, at.effectiveAt),
    isBlind,
    trend: await readIndicatorTrend(view, desk, id, USUAL_DAYS, asOf),
    history,
    hasOlder,
    ...(await readEvidenceOfAssessments(view, shownIds, at)),
    skipped: skip,
  };
}

/** Until when the page stays right by itself: its freshness changes, or the UTC day ends. */
export const indicatorPageHoldsUntil = ({ judgement, indicator, effectiveAt }: IndicatorPage): Instant => {
  const endsAt = endOfDay(dayOf(effectiveAt));
  return Math.min(
    endsAt,
    freshnessChangesAt(judgement ?? undefined, indicator.reviewHours, effectiveAt) ?? endsAt,
  );
};
