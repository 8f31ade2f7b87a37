import { and, desc, eq, lte, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Assessment, Instants, Judgement } from "@/domain/assessment";
import { LAST_INSTANT } from "@/domain/time";
import { isStandingJudgement } from "../standing";
import type { View } from "../store";
import { assessments, indicators } from "../tables";

const candidate = alias(assessments, "candidate") as unknown as typeof assessments;

/** A row of the log as the domain sees it. The table's CHECKs keep a retraction without a level, and nothing else. */
export const assessmentOf = ({ effectiveDay: _, ...row }: typeof assessments.$inferSelect): Assessment =>
  row as Assessment;

/**
 * The judgement of every indicator that holds at the two times.
 * Shape:  at most one per indicator, in no order; `where` may narrow the indicators.
 * Cost:   one statement; one index seek per indicator, whatever the length of the log. Nothing is recorded before
 *         it holds, so what was known by then also held by then.
 */
export async function readHoldings(view: View, at: Instants, where?: SQL): Promise<Judgement[]> {
  const latest = view.db
    .select({ id: candidate.id })
    .from(candidate)
    .where(
      and(
        eq(candidate.indicatorId, indicators.id),
        lte(candidate.effectiveAt, Math.min(at.effectiveAt, at.knownAt)),
        isStandingJudgement(view.db, candidate, at.knownAt),
      ),
    )
    .orderBy(desc(candidate.effectiveAt), desc(candidate.recordedAt), desc(candidate.id))
    .limit(1);
  const rows = await view.db
    .select({ assessment: assessments })
    .from(indicators)
    .innerJoin(assessments, eq(assessments.id, sql`(${latest})`))
    .where(where);
  return rows.map((row) => assessmentOf(row.assessment) as Judgement);
}

/** The judgement of one indicator that holds at the two times; undefined when there is none. */
export const readHolding = async (
  view: View,
  indicatorId: string,
  at: Instants,
): Promise<Judgement | undefined> => (await readHoldings(view, at, eq(indicators.id, indicatorId)))[0];

/** The judgement of one indicator that holds by everything recorded so far. */
export const readPresentHolding = (view: View, indicatorId: string): Promise<Judgement | undefined> =>
  readHolding(view, indicatorId, { effectiveAt: LAST_INSTANT, knownAt: LAST_INSTANT });

/** What a confirmed level rests on; undefined when it is no confirmation. */
export async function readGrounds(view: View, judgement: Judgement): Promise<Judgement | undefined> {
  if (judgement.restsOnId === null) return undefined;
  const [row] = await view.db.select().from(assessments).where(eq(assessments.id, judgement.restsOnId));
  return row && (assessmentOf(row) as Judgement);
}
