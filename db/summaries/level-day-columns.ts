import { and, desc, eq, gte, lt, lte, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { AlertLevel } from "@/domain/alert-level";
import { DAY_MS } from "@/domain/time/time";
import { alias } from "../sql/kit";
import { isUnreplacedJudgement } from "../sql/unreplaced-rows";
import { startOf, unindexed } from "../sql/words";
import type { Database } from "../store";
import { assessments } from "../tables";

/** An indicator and UTC day, up to an effective instant, as known at a recorded instant. */
type Asked = { indicatorId: SQLWrapper; day: SQLWrapper; effectiveAt: SQLWrapper; knownAt: SQLWrapper };

const rival = alias(assessments, "rival") as unknown as typeof assessments;

/**
 * SQL: the id of the judgement that closed the day; null when there is none.
 * Cost: the newest rows of the day, up to the first one that counts.
 */
export const closingIdOf = (db: Database, { indicatorId, day, effectiveAt, knownAt }: Asked): SQL<string> =>
  sql`(${db
    .select({ id: rival.id })
    .from(rival)
    .where(
      and(
        eq(rival.indicatorId, indicatorId),
        gte(rival.effectiveAt, startOf(day)),
        lt(rival.effectiveAt, sql`${startOf(day)} + ${sql.raw(String(DAY_MS))}`),
        lte(unindexed(rival.effectiveAt), effectiveAt),
        isUnreplacedJudgement(db, rival, knownAt),
      ),
    )
    .orderBy(desc(rival.effectiveAt), desc(rival.recordedAt), desc(rival.id))
    .limit(1)})`;

/**
 * SQL: the highest level of the day; null when there is none.
 * Cost: the rows of the day from the highest level down, up to the first one that counts.
 */
export const highestLevelIn = (
  db: Database,
  { indicatorId, day, effectiveAt, knownAt }: Asked,
): SQL<AlertLevel> =>
  sql<AlertLevel>`(${db
    .select({ level: rival.level })
    .from(rival)
    .where(
      and(
        eq(rival.indicatorId, indicatorId),
        eq(rival.effectiveDay, day),
        lte(unindexed(rival.effectiveAt), effectiveAt),
        isUnreplacedJudgement(db, rival, knownAt),
      ),
    )
    .orderBy(desc(rival.level))
    .limit(1)})`;
