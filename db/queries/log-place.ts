import { desc, lte } from "drizzle-orm";
import type { Instant } from "@/domain/time/time";
import type { View } from "../store";
import { watchLog } from "../tables";

/**
 * The number of the last entry that was recorded by an instant; 0 when there is none. Numbers and recorded times go the
 * same way (DECISIONS 13), so that a span of time is a span of numbers.
 */
export async function readLastNumberBy(view: View, recordedAt: Instant): Promise<number> {
  const [last] = await view.db
    .select({ seq: watchLog.seq })
    .from(watchLog)
    .where(lte(watchLog.recordedAt, recordedAt))
    .orderBy(desc(watchLog.recordedAt), desc(watchLog.seq))
    .limit(1);
  return last?.seq ?? 0;
}
