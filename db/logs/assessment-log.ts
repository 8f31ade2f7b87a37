import { and, desc, eq, or } from "drizzle-orm";
import type { Assessment, Judgement, Retraction } from "@/domain/assessment/assessment";
import { formFieldsOf } from "@/domain/assessment/assessment-draft";
import { accept, type Outcome, type Refusal, refuse, refuseAsOutdated } from "@/domain/outcome";
import { type Day, dayOf, startOfDay } from "@/domain/time/time";
import type { Desk } from "../desk";
import { assessmentOf } from "../queries/desk/holdings";
import { readFirstKeptDay } from "../retention";
import { insertion } from "../sql/insertion";
import { alias } from "../sql/kit";
import type { Tx, View } from "../store";
import { refreshLevelDays } from "../summaries/daily-levels";
import { assessments } from "../tables";

const insertAssessment = insertion(assessments);

type Learned = "id" | "recordedAt" | "recordedBy";

/** Adds a row to the assessment log and updates the daily summaries of its day and of what it replaces. */
export async function addAssessment<A extends Judgement | Retraction>(
  tx: Tx,
  desk: Desk,
  values: Omit<A, Learned>,
): Promise<A> {
  const row = { ...values, id: desk.newId(), recordedAt: tx.recordedAt, recordedBy: desk.actor } as A;
  const effectiveDay = dayOf(row.effectiveAt);
  await insertAssessment(tx, { ...row, effectiveDay });
  await refreshLevelDays(tx, row.indicatorId, [
    effectiveDay,
    ...(await readReplacedDays(tx, row.replacesId)),
  ]);
  return row;
}

/** The days of a replaced judgement and of its confirmations. */
async function readReplacedDays(tx: Tx, replacedId: string | null): Promise<Day[]> {
  if (replacedId === null) return [];
  const rows = await tx.db
    .selectDistinct({ day: assessments.effectiveDay })
    .from(assessments)
    .where(or(eq(assessments.id, replacedId), eq(assessments.restsOnId, replacedId)));
  return rows.map((row) => row.day);
}

/**
 * A judgement that can still be corrected or retracted.
 * Errors: refuses an unknown id, a retraction, one at the start of kept history, and, with the newer row, one that was
 *         already replaced.
 */
export async function readReplaceable(view: View, id: string): Promise<Outcome<Judgement>> {
  const later = alias(assessments, "later");
  const [found] = await view.db
    .select({ assessment: assessments, later })
    .from(assessments)
    .leftJoin(later, eq(later.replacesId, assessments.id))
    .where(eq(assessments.id, id));
  if (!found) return refuse("No such assessment", "replacesId", "unknown");
  const assessment = assessmentOf(found.assessment);
  if (assessment.act === "retracted")
    return refuse("A retraction cannot be replaced; set the level again", "replacesId");
  const firstKept = await readFirstKeptDay(view);
  if (firstKept !== null && assessment.effectiveAt < startOfDay(firstKept))
    return refuse(
      "The kept history begins with this level, so it stays; set a new level instead",
      "replacesId",
    );
  if (!found.later) return accept(assessment);
  const newer: Assessment = assessmentOf(found.later);
  return refuseAsOutdated(
    `${newer.recordedBy} has ${newer.act} this assessment meanwhile`,
    newer,
    formFieldsOf(newer),
  );
}

/**
 * The refusal of a form whose `seenId` is outdated.
 * Shape: carries `holding` as the newer row; when nothing holds, the last retraction without its id, so that a resent
 *        form says it has seen none.
 */
export async function readOutdatedRefusal(
  view: View,
  indicatorId: string,
  holding: Judgement | undefined,
): Promise<Refusal> {
  if (holding)
    return refuseAsOutdated(
      "The level has changed since you opened this form",
      holding,
      formFieldsOf(holding),
    );
  const [retraction] = await view.db
    .select()
    .from(assessments)
    .where(and(eq(assessments.indicatorId, indicatorId), eq(assessments.act, "retracted")))
    .orderBy(desc(assessments.recordedAt), desc(assessments.id))
    .limit(1);
  if (!retraction) return refuse("This indicator has no level yet: it was never assessed", "indicatorId");
  const { id: _, ...newer } = assessmentOf(retraction);
  const { texts } = formFieldsOf({ ...newer, id: "" });
  const message = "The level you saw was retracted meanwhile, and none holds now; set it again";
  return refuseAsOutdated(message, newer, { ids: {}, texts });
}
