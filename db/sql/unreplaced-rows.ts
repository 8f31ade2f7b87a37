import {
  and,
  eq,
  inArray,
  isNull,
  lte,
  ne,
  notExists,
  notInArray,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import { isKnownToTheDay, PRECISIONS } from "@/domain/incident/precision";
import type { Instant } from "@/domain/time/time";
import type { Database } from "../store";
import { assessments, attributions, distinctions, evidenceTies, incidents, reports } from "../tables";
import { alias, type Column, type Table } from "./kit";
import { unindexed } from "./words";

const laterAssessment = alias(assessments, "later_assessment");
const laterAttribution = alias(attributions, "later_attribution");
const laterDistinction = alias(distinctions, "later_distinction");
const laterIncident = alias(incidents, "later_incident");
const laterReport = alias(reports, "later_report");
const laterTie = alias(evidenceTies, "later_tie");

/** What every log table has: the row's id, the row that it replaces, and when it was recorded. */
type Log = Table & Record<"id" | "replacesId" | "recordedAt", Column>;

/**
 * SQL: the row is known by then, and nothing known by then has replaced it. `later` is an alias of the same table. No
 * index leads to what was known by then, because that is nearly everything.
 */
export const isUnreplaced = (
  db: Database,
  row: Log,
  later: Log,
  knownAt: Instant | SQLWrapper,
): SQL | undefined =>
  and(
    lte(unindexed(row.recordedAt), knownAt),
    notExists(
      db
        .select({ one: sql`1` })
        .from(later)
        .where(and(eq(later.replacesId, row.id), lte(unindexed(later.recordedAt), knownAt))),
    ),
  );

/** SQL: the row is a judgement, known by then, and nothing known by then has replaced it or what it rests on. */
export const isUnreplacedJudgement = (
  db: Database,
  row: typeof assessments,
  knownAt: Instant | SQLWrapper,
): SQL | undefined =>
  and(
    ne(row.act, "retracted"),
    lte(unindexed(row.recordedAt), knownAt),
    notExists(
      db
        .select({ one: sql`1` })
        .from(laterAssessment)
        .where(
          and(
            or(eq(laterAssessment.replacesId, row.id), eq(laterAssessment.replacesId, row.restsOnId)),
            lte(unindexed(laterAssessment.recordedAt), knownAt),
          ),
        ),
    ),
  );

/** SQL: the row is the last known account of its incident, whatever its act. */
export const isLastIncidentVersion = (
  db: Database,
  row: typeof incidents,
  knownAt: Instant | SQLWrapper,
): SQL | undefined => isUnreplaced(db, row, laterIncident, knownAt);

/** SQL: the row is the newest of its report known by then, retractions included. */
export const isNewestOfReport = (
  db: Database,
  row: typeof reports,
  knownAt: Instant | SQLWrapper,
): SQL | undefined => isUnreplaced(db, row, laterReport, knownAt);

export const isUnreplacedReport = (db: Database, row: typeof reports, knownAt: Instant | SQLWrapper) =>
  and(ne(row.act, "retracted"), isNewestOfReport(db, row, knownAt));

/** SQL: the row links evidence, is known by then, and was not unlinked by then. */
export const isUnreplacedLink = (
  db: Database,
  row: typeof evidenceTies,
  knownAt: Instant | SQLWrapper,
): SQL | undefined => and(eq(row.act, "tied"), isUnreplaced(db, row, laterTie, knownAt));

/** SQL: the incident row is known by then, is no retraction or merger, and was not replaced by then. */
export const isUnreplacedIncident = (
  db: Database,
  row: typeof incidents,
  knownAt: Instant | SQLWrapper,
): SQL | undefined =>
  and(notInArray(row.act, ["retracted", "merged"]), isLastIncidentVersion(db, row, knownAt));

/** SQL: the attribution is known by then, and not yet replaced or withdrawn. */
export const isUnreplacedAttribution = (db: Database, knownAt: Instant): SQL | undefined =>
  and(ne(attributions.act, "withdrawn"), isUnreplaced(db, attributions, laterAttribution, knownAt));

/** SQL: the row keeps two incidents apart, and was not taken back. */
export const isUnreplacedDistinction = (db: Database, row: typeof distinctions): SQL | undefined =>
  and(
    isNull(row.replacesId),
    notExists(
      db.select({ one: sql`1` }).from(laterDistinction).where(eq(laterDistinction.replacesId, row.id)),
    ),
  );

/** SQL: 1 for an incident known to the day, else 0. */
export const isPrecise = (row: typeof incidents): SQL<number> =>
  sql<number>`(case when ${inArray(row.precision, PRECISIONS.filter(isKnownToTheDay))} then 1 else 0 end)`;
