import { and, between, eq, inArray, lte, max } from "drizzle-orm";
import type { Judgement } from "@/domain/assessment/assessment";
import type { ReviewFacts } from "@/domain/review/review";
import { CHANGE_DAYS } from "@/domain/tempo/tempo";
import { addDays, dayOf, type Instant, type Instants, startOfDay } from "@/domain/time/time";
import type { Desk } from "../../desk";
import { readTogether } from "../../sql/read-together";
import { isUnreplacedLink, isUnreplacedReport } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { evidenceTies, incidents, reports } from "../../tables";
import { readBoardFacts } from "../board/board";

/** A review looks at the levels that hold, and at no day before. */
const REVIEW_DAYS = 1;

/**
 * What a review is computed from, at the two times; at the present without them.
 * Cost: 10 statements, whatever the number of indicators.
 */
export async function readReview(view: View, desk: Desk, asOf?: Instants): Promise<ReviewFacts> {
  const board = await readBoardFacts(view, desk, asOf, REVIEW_DAYS);
  const [contradictedAt, incidentAt] = await readTogether(
    readContradicted(view, board.holdings, board.at),
    readNewestIncidents(view, board.at),
  );
  return { board, contradictedAt, incidentAt };
}

/** A confirmed level is also contradicted by what contradicts the judgement it rests on. */
async function readContradicted(view: View, holdings: readonly Judgement[], { knownAt }: Instants) {
  const indicatorOf = new Map(
    holdings.flatMap(({ id, restsOnId, indicatorId }) => [
      [id, indicatorId] as const,
      [restsOnId ?? id, indicatorId] as const,
    ]),
  );
  const rows = await view.db
    .select({ assessmentId: evidenceTies.assessmentId, tiedAt: max(evidenceTies.recordedAt) })
    .from(evidenceTies)
    .innerJoin(reports, eq(reports.reportId, evidenceTies.reportId))
    .where(
      and(
        inArray(evidenceTies.assessmentId, [...indicatorOf.keys()]),
        eq(evidenceTies.bearing, "contradicts"),
        isUnreplacedLink(view.db, evidenceTies, knownAt),
        isUnreplacedReport(view.db, reports, knownAt),
      ),
    )
    .groupBy(evidenceTies.assessmentId);
  const newest = new Map<string, Instant>();
  for (const { assessmentId, tiedAt } of rows) {
    const indicatorId = indicatorOf.get(assessmentId ?? "");
    if (indicatorId && tiedAt) newest.set(indicatorId, Math.max(tiedAt, newest.get(indicatorId) ?? tiedAt));
  }
  return newest;
}

/** When the newest incident of the surge's days was recorded, by category. */
async function readNewestIncidents(view: View, { effectiveAt, knownAt }: Instants) {
  const from = startOfDay(addDays(dayOf(effectiveAt), 1 - CHANGE_DAYS));
  const rows = await view.db
    .select({ categoryId: incidents.categoryId, newestAt: max(incidents.recordedAt) })
    .from(incidents)
    .where(
      and(
        between(incidents.effectiveAt, from, effectiveAt),
        lte(incidents.recordedAt, knownAt),
        eq(incidents.act, "recorded"),
      ),
    )
    .groupBy(incidents.categoryId);
  return new Map(
    rows.flatMap(({ categoryId, newestAt }) => (newestAt ? [[categoryId, newestAt] as const] : [])),
  );
}
