import { asc, between, desc, gte, lte, max, type SQL } from "drizzle-orm";
import type { Instant } from "@/domain/time/time";
import { given, statement } from "../statement";
import type { View } from "../store";
import { clockMends, watchLog } from "../tables";

const newestMend = statement((db) => db.select({ number: max(clockMends.number) }).from(clockMends));

/** Whether the clock of the desk was ever mended: then no index leads to when an entry counts as recorded. */
export const readIsMended = async (view: View): Promise<boolean> =>
  ((await newestMend(view))[0]?.number ?? null) !== null;

const lastBy = statement((db) =>
  db
    .select({ seq: watchLog.seq })
    .from(watchLog)
    .where(lte(watchLog.recordedAt, given("recordedAt")))
    .orderBy(desc(watchLog.recordedAt), desc(watchLog.seq))
    .limit(1),
);
const newestNumber = statement((db) => db.select({ seq: max(watchLog.seq) }).from(watchLog));
const firstFrom = statement((db) =>
  db
    .select({ seq: watchLog.seq, recordedAt: watchLog.recordedAt })
    .from(watchLog)
    .where(gte(watchLog.seq, given("seq")))
    .orderBy(asc(watchLog.seq))
    .limit(1),
);

/** The first entry from a number on; undefined when there is none. */
export const readEntryFrom = async (view: View, seq: number) => (await firstFrom(view, { seq }))[0];

/**
 * The number of the last entry that was recorded by an instant; 0 when there is none. Numbers and recorded times go the
 * same way (DECISIONS 13), so that a span of time is a span of numbers.
 * Cost: one seek; on a desk whose clock was mended one for each halving of the log.
 */
export async function readLastNumberBy(view: View, recordedAt: Instant): Promise<number> {
  if (!(await readIsMended(view))) return (await lastBy(view, { recordedAt }))[0]?.seq ?? 0;
  let [last, after] = [0, ((await newestNumber(view))[0]?.seq ?? 0) + 1];
  while (last + 1 < after) {
    const middle = Math.floor((last + after) / 2);
    const entry = await readEntryFrom(view, middle);
    if (entry === undefined || entry.recordedAt > recordedAt) after = middle;
    else last = entry.seq;
  }
  return last;
}

/** SQL: the entry was recorded after one instant, and by another. */
export const readRecordedBetween = async (view: View, fromAt: Instant, untilAt: Instant): Promise<SQL> =>
  between(watchLog.seq, (await readLastNumberBy(view, fromAt)) + 1, await readLastNumberBy(view, untilAt));
