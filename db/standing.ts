import {
  and,
  eq,
  inArray,
  lte,
  ne,
  notExists,
  notInArray,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { isKnownToTheDay, PRECISIONS } from "@/domain/incident";
import type { Instant } from "@/domain/time";
import type { Database } from "./store";
import { assessments, incidents } from "./tables";

const laterAssessment = alias(assessments, "later_assessment");
const laterIncident = alias(incidents, "later_incident");

/** SQL: the row is a judgement, known by then, and nothing known by then has replaced it or what it rests on. */
export const isStandingJudgement = (
  db: Database,
  row: typeof assessments,
  knownAt: Instant | SQLWrapper,
): SQL | undefined =>
  and(
    ne(row.act, "retracted"),
    lte(row.recordedAt, knownAt),
    notExists(
      db
        .select({ one: sql`1` })
        .from(laterAssessment)
        .where(
          and(
            or(eq(laterAssessment.replacesId, row.id), eq(laterAssessment.replacesId, row.restsOnId)),
            lte(laterAssessment.recordedAt, knownAt),
          ),
        ),
    ),
  );

/** SQL: the incident row is known by then, tells of it (it is no retraction or merger), and nothing known by then has replaced it. */
export const isStandingIncident = (
  db: Database,
  row: typeof incidents,
  knownAt: Instant | SQLWrapper,
): SQL | undefined =>
  and(
    notInArray(row.act, ["retracted", "merged"]),
    lte(row.recordedAt, knownAt),
    notExists(
      db
        .select({ one: sql`1` })
        .from(laterIncident)
        .where(and(eq(laterIncident.replacesId, row.id), lte(laterIncident.recordedAt, knownAt))),
    ),
  );

/** SQL: 1 for an incident known to the day, else 0. */
export const isPrecise = (row: typeof incidents): SQL<number> =>
  sql<number>`(case when ${inArray(row.precision, PRECISIONS.filter(isKnownToTheDay))} then 1 else 0 end)`;
