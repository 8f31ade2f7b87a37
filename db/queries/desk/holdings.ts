import { and, desc, eq, lte, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Assessment, Judgement } from "@/domain/assessment/assessment";
import { type Instants, LAST_INSTANT } from "@/domain/time/time";
import { placeholder, statement } from "../../sql/statement";
import { isUnreplacedJudgement } from "../../sql/unreplaced-rows";
import type { Database, View } from "../../store";
import { assessments, clockMends, indicators } from "../../tables";

const candidate = alias(assessments, "candidate") as unknown as typeof assessments;

/** A row of the log as the domain sees it. The table's CHECKs keep a retraction without a level, and nothing else. */
export const assessmentOf = ({ effectiveDay: _, ...row }: typeof assessments.$inferSelect): Assessment =>
  row as Assessment;

/**
 * SQL: until when what holds at the two times may be effective. Nothing is recorded before it holds, so what was known
 * by then also held by then; unless the clock was wrong.
 */
const heldUntil = sql`iif(exists (select 1 from ${clockMends}), ${placeholder("effectiveAt")}, min(${placeholder("effectiveAt")}, ${placeholder("knownAt")}))`;

/** SQL: the judgement that holds of every indicator, or of those that `where` leaves. */
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
 * The judgement of every indicator that holds at the two times.
 * Shape:  at most one per indicator, in no order.
 * Cost:   one statement; one index seek per indicator, whatever the length of the log.
 */
export const readHoldings = async (view: View, at: Instants): Promise<Judgement[]> =>
  judgementsOf(await allHoldings(view, at));

/** The judgement of one indicator that holds at the two times; undefined when there is none. */
export const readHolding = async (
  view: View,
  indicatorId: string,
  at: Instants,
): Promise<Judgement | undefined> => judgementsOf(await oneHolding(view, { indicatorId, ...at }))[0];

/** The judgement of one indicator that holds by everything recorded so far. */
export const readPresentHolding = (view: View, indicatorId: string): Promise<Judgement | undefined> =>
  readHolding(view, indicatorId, { effectiveAt: LAST_INSTANT, knownAt: LAST_INSTANT });

/** What a confirmed level rests on; undefined when it is no confirmation. */
export async function readGrounds(view: View, judgement: Judgement): Promise<Judgement | undefined> {
  if (judgement.restsOnId === null) return undefined;
  const [row] = await view.db.select().from(assessments).where(eq(assessments.id, judgement.restsOnId));
  return row && (assessmentOf(row) as Judgement);
}
