import { freshnessChangesAt, freshnessOf } from "@/domain/assessment/freshness";
import { isBlindAt } from "@/domain/assessment/outage";
import type { IndicatorPage } from "@/domain/board/indicator-page";
import { USUAL_DAYS } from "@/domain/time/range";
import { dayOf, endOfDay, type Instant, type Instants, LAST_INSTANT } from "@/domain/time/time";
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

/**
 * The page of an indicator at the present, or at the two times, with its definition and history as known then.
 * Undefined when there is, or was known to be, no such indicator.
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

/** Until when the page stays right if nothing is recorded: the next change of freshness, or the end of the UTC day. */
export const indicatorPageHoldsUntil = ({ judgement, indicator, effectiveAt }: IndicatorPage): Instant => {
  const endsAt = endOfDay(dayOf(effectiveAt));
  return Math.min(
    endsAt,
    freshnessChangesAt(judgement ?? undefined, indicator.reviewHours, effectiveAt) ?? endsAt,
  );
};
