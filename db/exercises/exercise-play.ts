import { and, asc, desc, gt, inArray, lte } from "drizzle-orm";
import type { Instant } from "@/domain/time/time";
import type { Store, Tx, View } from "../store";
import { refreshIncidentDays } from "../summaries/daily-incidents";
import { exerciseInjects, watchLog } from "../tables";
import type { InjectedRow } from "../tables/exercise";
import { INJECTED, readIsOvertaken } from "./exercise-injects";

/** The actor of injects that are added automatically. */
export const EXERCISE_ACTOR = "Exercise";

const PLAYED_ACTIONS = ["inject.played", "inject.skipped"];
/** Injects per transaction. */
const INJECTS_AT_ONCE = 50;

/** When the next inject is due; null when none are left. */
export const readNextDueAt = (store: Store): Promise<Instant | null> =>
  store.read(async (view) => {
    const after = await readPlayedUntil(view);
    const [next] = await view.db
      .select({ dueAt: exerciseInjects.dueAt })
      .from(exerciseInjects)
      .where(gt(exerciseInjects.dueAt, after))
      .orderBy(asc(exerciseInjects.dueAt))
      .limit(1);
    return next?.dueAt ?? null;
  });

async function readPlayedUntil({ db }: View): Promise<Instant> {
  const [newest] = await db
    .select({ after: watchLog.after })
    .from(watchLog)
    .where(inArray(watchLog.action, PLAYED_ACTIONS))
    .orderBy(desc(watchLog.seq))
    .limit(1);
  const dueAt = newest?.after?.dueAt;
  return typeof dueAt === "number" ? dueAt : 0;
}

/**
 * Adds the injects that are due, as the real desk recorded them: each at its time, or later where the exercise has
 * recorded something since. Injects that the trainees have overtaken are skipped, and logged as skipped.
 */
export async function playDue(store: Store, now: Instant): Promise<void> {
  for (let isMore = true; isMore; )
    isMore = await store.write(0, async (tx) => {
      const due = await tx.db
        .select()
        .from(exerciseInjects)
        .where(and(gt(exerciseInjects.dueAt, await readPlayedUntil(tx)), lte(exerciseInjects.dueAt, now)))
        .orderBy(asc(exerciseInjects.dueAt))
        .limit(INJECTS_AT_ONCE);
      let recordedAt = tx.recordedAt;
      for (const inject of due) {
        recordedAt = Math.max(recordedAt, inject.dueAt);
        await play({ ...tx, recordedAt }, inject);
      }
      return due.length === INJECTS_AT_ONCE;
    });
}

async function play(tx: Tx, { dueAt, rows }: { dueAt: Instant; rows: InjectedRow[] }): Promise<void> {
  const isSkipped = await readIsOvertaken(tx, rows);
  if (!isSkipped) for (const row of rows) await insertInjected(tx, row);
  await tx.db.insert(watchLog).values({
    action: isSkipped ? "inject.skipped" : "inject.played",
    subjectId: String(dueAt),
    before: null,
    after: { dueAt, rows: rows.length },
    recordedAt: tx.recordedAt,
    recordedBy: EXERCISE_ACTOR,
  });
}

/** Columns of a log entry that the database computes. */
const GENERATED_COLUMNS = {
  seq: undefined,
  indicatorId: undefined,
  categoryId: undefined,
  effectiveAt: undefined,
};

async function insertInjected(tx: Tx, { table, row }: InjectedRow): Promise<void> {
  const log = INJECTED[table];
  if (!log) throw new Error(`An exercise cannot bring in rows of ${table}.`);
  const own = table === "watchLog" ? GENERATED_COLUMNS : {};
  await tx.db.insert(log).values({ ...row, ...own, recordedAt: tx.recordedAt });
  if (table === "incidents")
    await refreshIncidentDays(tx, String(row.categoryId), [String(row.effectiveDay)]);
}
