import { and, eq, isNotNull, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Assessment, Judgement, Retraction } from "@/domain/assessment";
import { type Outcome, refuse } from "@/domain/outcome";
import { type Day, dayOf, type Instant, isoOf } from "@/domain/time";
import type { Desk } from "./desk";
import { assessmentOf } from "./queries/holdings";
import type { Tx, View } from "./store";
import { refreshLevelDays } from "./summaries";
import { assessments } from "./tables";

type Learned = "id" | "recordedAt" | "recordedBy";

/** Adds a row to the assessment log, and brings the summaries of its day and of what it replaces up to date. */
export async function addAssessment<A extends Judgement | Retraction>(
  tx: Tx,
  desk: Desk,
  said: Omit<A, Learned>,
): Promise<A> {
  const row = { ...said, id: desk.newId(), recordedAt: tx.recordedAt, recordedBy: desk.actor } as A;
  const effectiveDay = dayOf(row.effectiveAt);
  await tx.db.insert(assessments).values({ ...row, effectiveDay });
  await refreshLevelDays(tx, row.indicatorId, [
    effectiveDay,
    ...(await readReplacedDays(tx, row.replacesId)),
  ]);
  return row;
}

/** The days of a replaced judgement and of the confirmations that fall with it. */
async function readReplacedDays(tx: Tx, replacedId: string | null): Promise<Day[]> {
  if (replacedId === null) return [];
  const rows = await tx.db
    .selectDistinct({ day: assessments.effectiveDay })
    .from(assessments)
    .where(or(eq(assessments.id, replacedId), eq(assessments.restsOnId, replacedId)));
  return rows.map((row) => row.day);
}

/**
 * A judgement that may still be corrected or retracted.
 * Errors: refuses an unknown id, a retraction, and one that was replaced already; the newer row comes with that.
 */
export async function readReplaceable(view: View, id: string): Promise<Outcome<Judgement>> {
  const later = alias(assessments, "later");
  const [found] = await view.db
    .select({ assessment: assessments, later })
    .from(assessments)
    .leftJoin(later, and(eq(later.replacesId, assessments.id), isNotNull(later.id)))
    .where(eq(assessments.id, id));
  if (!found) return refuse("No such assessment", "replacesId", "unknown");
  const assessment = assessmentOf(found.assessment);
  if (assessment.act === "retracted")
    return refuse("A retraction can not be replaced; assess the indicator anew", "replacesId");
  if (!found.later) return { ok: true, value: assessment };
  const newer: Assessment = assessmentOf(found.later);
  return {
    ...refuse(`${newer.recordedBy} has ${newer.act} this assessment meanwhile`, "", "conflict"),
    newer,
  };
}

/** A refusal when an instant lies after the desk's clock; undefined when it does not. */
export const refusalOfFuture = (effectiveAt: Instant, now: Instant) =>
  effectiveAt > now
    ? refuse(`This is in the future: the desk's clock says ${isoOf(now)}`, "effectiveAt")
    : undefined;
