import { asc, between, gte, max, type SQL, sql } from "drizzle-orm";
import type { Instant } from "@/domain/time/time";
import { placeholder, statement } from "../../sql/statement";
import { lastNumberBy } from "../../sql/words";
import type { View } from "../../store";
import { clockMends, watchLog } from "../../tables";

const newestMend = statement((db) => db.select({ number: max(clockMends.number) }).from(clockMends));

/** Whether the desk's clock was ever corrected: then no index covers the time at which an entry counts as recorded. */
export const readIsMended = async (view: View): Promise<boolean> =>
  ((await newestMend(view))[0]?.number ?? null) !== null;

const lastBy = statement((db) =>
  db.select({ seq: lastNumberBy(placeholder("recordedAt")) }).from(sql`(select 1) as one`),
);
const firstFrom = statement((db) =>
  db
    .select({ seq: watchLog.seq, recordedAt: watchLog.recordedAt })
    .from(watchLog)
    .where(gte(watchLog.seq, placeholder("seq")))
    .orderBy(asc(watchLog.seq))
    .limit(1),
);

/** The first entry from a number on; undefined when there is none. */
export const readEntryFrom = async (view: View, seq: number) => (await firstFrom(view, { seq }))[0];

/**
 * The number of the last entry recorded by an instant; 0 when there is none. Numbers and recorded times increase
 * together (DECISIONS 13), so a span of time is a span of numbers.
 * Cost: one statement of a few seeks.
 */
export const readLastNumberBy = async (view: View, recordedAt: Instant): Promise<number> =>
  (await lastBy(view, { recordedAt }))[0]?.seq ?? 0;

/** SQL: the entry was recorded after one instant, and by another. */
export const readRecordedBetween = async (view: View, fromAt: Instant, untilAt: Instant): Promise<SQL> =>
  between(watchLog.seq, (await readLastNumberBy(view, fromAt)) + 1, await readLastNumberBy(view, untilAt));
