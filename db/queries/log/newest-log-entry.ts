import { asc, desc, sql } from "drizzle-orm";
import type { Instant } from "@/domain/time/time";
import { statement } from "../../sql/statement";
import type { View } from "../../store";
import { clockMends, watchLog } from "../../tables";

/**
 * The newest entry of the watch log: its number is the revision; all fields are 0 on a new desk. On a desk whose clock
 * was corrected, rows may take effect in the future, up to `aheadUntilAt`; 0 on any other.
 */
export type Tail = { revision: number; recordedAt: Instant; aheadUntilAt: Instant };

const newestEntry = statement((db) =>
  db
    .select({
      revision: watchLog.seq,
      recordedAt: watchLog.recordedAt,
      aheadUntilAt: sql<number>`coalesce((select max(${clockMends.wrongUntilAt}) from ${clockMends}), 0)`,
    })
    .from(watchLog)
    .orderBy(desc(watchLog.seq))
    .limit(1),
);

/** The number and time of the newest entry of the watch log; zeros on a desk without any. */
export async function readTail(view: View): Promise<Tail> {
  const [newest] = await newestEntry(view);
  return newest ?? { revision: 0, recordedAt: 0, aheadUntilAt: 0 };
}

const oldestEntry = statement((db) =>
  db.select({ recordedAt: watchLog.recordedAt }).from(watchLog).orderBy(asc(watchLog.seq)).limit(1),
);

/** When the first entry of the watch log was recorded; 0 on a new desk. */
export async function readFirstRecordedAt(view: View): Promise<Instant> {
  const [oldest] = await oldestEntry(view);
  return oldest?.recordedAt ?? 0;
}
