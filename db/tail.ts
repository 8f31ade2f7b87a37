import { asc, desc } from "drizzle-orm";
import type { Instant } from "@/domain/time/time";
import { statement } from "./statement";
import type { View } from "./store";
import { watchLog } from "./tables";

/** The newest entry of the watch log: its number is the revision; both are 0 on a new desk. */
export type Tail = { revision: number; recordedAt: number };

const newestEntry = statement((db) =>
  db
    .select({ revision: watchLog.seq, recordedAt: watchLog.recordedAt })
    .from(watchLog)
    .orderBy(desc(watchLog.seq))
    .limit(1),
);

export async function readTail(view: View): Promise<Tail> {
  const [newest] = await newestEntry(view);
  return newest ?? { revision: 0, recordedAt: 0 };
}

const oldestEntry = statement((db) =>
  db.select({ recordedAt: watchLog.recordedAt }).from(watchLog).orderBy(asc(watchLog.seq)).limit(1),
);

/** When the first entry of the watch log was recorded; 0 on a new desk. */
export async function readFirstRecordedAt(view: View): Promise<Instant> {
  const [oldest] = await oldestEntry(view);
  return oldest?.recordedAt ?? 0;
}
