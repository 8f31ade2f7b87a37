import { and, between, desc, eq } from "drizzle-orm";
import type { Board } from "@/domain/board/board";
import { gradeOf } from "@/domain/evidence/admiralty";
import type { Evidence } from "@/domain/evidence/evidence";
import { INCIDENTS_LISTED, type SnapshotEvidence, type SnapshotIncident } from "@/domain/snapshot/snapshot";
import { type DayRange, isoOf, startOfDay } from "@/domain/time/time";
import { isUnreplacedIncident } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { incidents } from "../../tables";
import { readHoldings } from "../desk/holdings";
import { readEvidenceOfAssessments } from "../evidence/evidence";

/** What a snapshot lists: the evidence of each indicator, the incidents of each category, both by id. */
type FrozenLists = {
  evidence: ReadonlyMap<string, SnapshotEvidence[]>;
  incidents: ReadonlyMap<string, SnapshotIncident[]>;
};

/**
 * The evidence and the incidents of a board's snapshot.
 * Shape: evidence in the order of linking, a report linked to a level and its confirmation once; incidents latest first,
 *        at most `INCIDENTS_LISTED` of a category.
 * Cost:  five statements, and one for each category.
 */
export async function readFrozenLists(view: View, board: Board, range: DayRange): Promise<FrozenLists> {
  return {
    evidence: await readEvidenceIn(view, board),
    incidents: await readIncidentsIn(view, board, range),
  };
}

async function readEvidenceIn(view: View, at: Board): Promise<FrozenLists["evidence"]> {
  const holdings = await readHoldings(view, at);
  const indicatorOf = new Map(
    holdings.flatMap(({ id, restsOnId, indicatorId }) => [
      [id, indicatorId] as const,
      [restsOnId ?? id, indicatorId] as const,
    ]),
  );
  const { evidence } = await readEvidenceOfAssessments(view, [...indicatorOf.keys()], at);
  const lists = new Map<string, SnapshotEvidence[]>();
  for (const each of evidence) {
    const indicatorId = indicatorOf.get(each.assessmentId ?? "");
    if (indicatorId === undefined) continue;
    const list = lists.get(indicatorId) ?? [];
    const isListed = list.some((other) => other.reportId === each.reportId && other.bearing === each.bearing);
    if (!isListed) lists.set(indicatorId, [...list, frozenEvidenceOf(each)]);
  }
  return lists;
}

const frozenEvidenceOf = (evidence: Evidence): SnapshotEvidence => ({
  reportId: evidence.reportId,
  bearing: evidence.bearing,
  title: evidence.title,
  source: evidence.sourceName,
  grade: gradeOf(evidence.reliability, evidence.credibility),
  isRetracted: evidence.isRetracted,
});

async function readIncidentsIn(view: View, board: Board, range: DayRange): Promise<FrozenLists["incidents"]> {
  const lists = new Map<string, SnapshotIncident[]>();
  for (const { id } of board.categories) lists.set(id, await readIncidentsOf(view, id, board, range));
  return lists;
}

async function readIncidentsOf(
  view: View,
  categoryId: string,
  { effectiveAt, knownAt }: Board,
  { from }: DayRange,
): Promise<SnapshotIncident[]> {
  const i = incidents;
  const rows = await view.db
    .select({
      incidentId: i.incidentId,
      kind: i.kind,
      title: i.title,
      effectiveAt: i.effectiveAt,
      precision: i.precision,
      place: i.place,
      status: i.status,
      killed: i.killedCount,
      injured: i.injuredCount,
      source: i.source,
      reliability: i.reliability,
      credibility: i.credibility,
    })
    .from(i)
    .where(
      and(
        eq(i.categoryId, categoryId),
        between(i.effectiveAt, startOfDay(from), effectiveAt),
        isUnreplacedIncident(view.db, i, knownAt),
      ),
    )
    .orderBy(desc(i.effectiveAt), desc(i.recordedAt), desc(i.id))
    .limit(INCIDENTS_LISTED);
  return rows.map(({ reliability, credibility, ...row }) => ({
    ...row,
    effectiveAt: isoOf(row.effectiveAt),
    grade: gradeOf(reliability, credibility),
  }));
}
