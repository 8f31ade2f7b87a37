import { and, between, count, desc, gt, inArray, lte, or } from "drizzle-orm";
import type { Instants } from "@/domain/assessment";
import type { Known } from "@/domain/what-changed";
import type { View } from "../store";
import { watchLog } from "../tables";

/** Entries that one page tells. */
export const ENTRIES_TOLD = 300;

/**
 * The entries of the watch log that are known at `there` and not at `here`: recorded later, or about a later time.
 * Shape: latest first, at most ENTRIES_TOLD; `actions` are the kinds that count.
 * Cost:  two statements, each over the rows between the two, by index.
 */
export async function readKnownOnlyAt(
  view: View,
  there: Instants,
  here: Instants,
  actions: readonly string[],
): Promise<Known> {
  const recordedSince = and(
    gt(watchLog.recordedAt, here.knownAt),
    lte(watchLog.recordedAt, there.knownAt),
    lte(watchLog.effectiveAt, there.effectiveAt),
  );
  const begunSince = and(
    between(watchLog.effectiveAt, here.effectiveAt + 1, there.effectiveAt),
    lte(watchLog.recordedAt, Math.min(here.knownAt, there.knownAt)),
  );
  const known = and(or(recordedSince, begunSince), inArray(watchLog.action, [...actions]));
  const entries = await view.db
    .select()
    .from(watchLog)
    .where(known)
    .orderBy(desc(watchLog.seq))
    .limit(ENTRIES_TOLD);
  const [all] = await view.db.select({ count: count() }).from(watchLog).where(known);
  return { entries, count: all?.count ?? 0 };
}
