import { and, desc, eq, lte, type SQL, sql } from "drizzle-orm";
import type { Assessment, Judgement } from "@/domain/assessment/assessment";
import { type Instants, LAST_INSTANT } from "@/domain/time/time";
import { alias } from "../../sql/kit";
import { placeholder, statement } from "../../sql/statement";
import { isUnreplacedJudgement } from "../../sql/unreplaced-rows";
import { integerParameter, lesserOf } from "../../sql/words";
import type { Database, View } from "../../store";
import { assessments, clockMends, indicators } from "../../tables";

const candidate = alias(assessments, "candidate") as unknown as typeof assessments;

/** A stored row as a domain value. The table's CHECKs guarantee that only a retraction has no level. */
export const assessmentOf = ({ effectiveDay: _, ...row }: typeof assessments.$inferSelect): Assessment =>
  row as Assessment;

/**
 * SQL: the latest effective time to consider at the two times. Nothing is recorded before it takes effect, so what was
 * known by then also held by then, unless the clock was wrong.
 */
const heldUntil = sql`case when exists (select 1 from ${clockMends}) then ${integerParameter(placeholder("effectiveAt"))} else ${lesserOf(placeholder("effectiveAt"), placeholder("knownAt"))} end`;

/** SQL: the judgement that holds for every indicator, or for those that match `where`. */
function holdingsIn(db: Database, where?: SQL) {
  const latest = db
    .select({ id: candidate.id })
    .from(candidate)
    .where(
      and(
        eq(candidate.indicatorId, indicators.id),
        lte(candidate.effectiveAt, heldUntil),
        isUnreplacedJudgement(db, candidate, placeholder("knownAt")),
      ),
    )
    .orderBy(desc(candidate.effectiveAt), desc(candidate.recordedAt), desc(candidate.id))
    .limit(1);
  return db
    .select({ assessment: assessments })
    .from(indicators)
    .innerJoin(assessments, eq(assessments.id, sql`(${latest})`))
    .where(where);
}

const allHoldings = statement((db) => holdingsIn(db));
const oneHolding = statement((db) => holdingsIn(db, eq(indicators.id, placeholder("indicatorId"))));

const judgementsOf = (rows: { assessment: typeof assessments.$inferSelect }[]) =>
  rows.map((row) => assessmentOf(row.assessment) as Judgement);

/**
 * The judgement that holds for every indicator at the two times.
 * Shape: at most one per indicator, in no order.
 * Cost:  one statement; one index seek per indicator, whatever the length of the log.
 */
export const readHoldings = async (view: View, at: Instants): Promise<Judgement[]> =>
  judgementsOf(await allHoldings(view, at));

/** The judgement that holds for one indicator at the two times; undefined when there is none. */
export const readHolding = async (
  view: View,
  indicatorId: string,
  at: Instants,
): Promise<Judgement | undefined> => judgementsOf(await oneHolding(view, { indicatorId, ...at }))[0];

/** The judgement that holds for one indicator now, by everything recorded so far. */
export const readPresentHolding = (view: View, indicatorId: string): Promise<Judgement | undefined> =>
  readHolding(view, indicatorId, { effectiveAt: LAST_INSTANT, knownAt: LAST_INSTANT });

/** The judgement that a confirmation rests on; undefined for any other. */
export async function readGrounds(view: View, judgement: Judgement): Promise<Judgement | undefined> {
  if (judgement.restsOnId === null) return undefined;
  const [row] = await view.db.select().from(assessments).where(eq(assessments.id, judgement.restsOnId));
  return row && (assessmentOf(row) as Judgement);
}
