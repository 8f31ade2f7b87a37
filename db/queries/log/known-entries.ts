import { and, between, count, desc, gt, inArray, lte, type SQL, sql } from "drizzle-orm";
import { ENTRIES_COUNTED, type Known } from "@/domain/difference/what-changed";
import type { Instants } from "@/domain/time/time";
import { unindexed } from "../../sqlite/kit";
import type { View } from "../../store";
import { watchLog } from "../../tables";
import { readLastNumberBy } from "./log-cursor";

/** Kinds of entries that hold for all time once known: a first version stands in for earlier instants (DECISIONS 6). */
const ALWAYS = ["category.added", "indicator.added"];

const ENTRIES_LISTED = 300;

/**
 * The entries of the watch log that are known at `there` and not at `here`: recorded later, or about a later time.
 * Shape: latest first, at most ENTRIES_LISTED, counted up to ENTRIES_COUNTED; only `actions` are included.
 * Cost:  a fixed number of statements, each over a span of the log or of an index; nothing takes effect after it was
 *        recorded, so most spans are empty.
 */
export async function readKnownOnlyAt(
  view: View,
  there: Instants,
  here: Instants,
  actions: readonly string[],
): Promise<Known> {
  const parts = await readSpans(view, there, here);
  const isListed = inArray(unindexed(watchLog.action), [...actions]);
  const found: Known["entries"] = [];
  let all = 0;
  for (const part of parts) {
    const wanted = and(part, isListed);
    const newest = view.db.select().from(watchLog).where(wanted).orderBy(desc(watchLog.seq));
    found.push(...(await newest.limit(ENTRIES_LISTED)));
    all += await countOf(view, wanted);
  }
  const entries = found.sort((a, b) => b.seq - a.seq).slice(0, ENTRIES_LISTED);
  return { entries, count: Math.min(all, ENTRIES_COUNTED) };
}

/** SQL: where such entries are: recorded since, recorded late about earlier times, and taking effect since. */
async function readSpans(view: View, there: Instants, here: Instants): Promise<(SQL | undefined)[]> {
  const spans: (SQL | undefined)[] = [];
  const first = (await readLastNumberBy(view, here.knownAt)) + 1;
  const last = await readLastNumberBy(view, Math.min(there.knownAt, there.effectiveAt));
  if (first <= last) spans.push(between(watchLog.seq, first, last));
  const lateSince = Math.max(here.knownAt, there.effectiveAt);
  const recordedAt = sql`+${watchLog.recordedAt}`;
  const isLate = and(gt(recordedAt, lateSince), lte(recordedAt, there.knownAt));
  if (lateSince < there.knownAt)
    spans.push(
      and(lte(watchLog.effectiveAt, there.effectiveAt), isLate),
      and(inArray(watchLog.action, ALWAYS), gt(watchLog.effectiveAt, there.effectiveAt), isLate),
    );
  const known = Math.min(here.knownAt, there.knownAt);
  const begunBy = Math.min(there.effectiveAt, known);
  if (here.effectiveAt < begunBy)
    spans.push(and(between(watchLog.effectiveAt, here.effectiveAt + 1, begunBy), lte(recordedAt, known)));
  return spans;
}

async function countOf(view: View, where: SQL | undefined): Promise<number> {
  const some = view.db
    .select({ seq: watchLog.seq })
    .from(watchLog)
    .where(where)
    .limit(ENTRIES_COUNTED)
    .as("some");
  const [counted] = await view.db.select({ count: count() }).from(some);
  return counted?.count ?? 0;
}
