import { readTail } from "../queries/log/newest-log-entry";
import { readRecordHead } from "../queries/log/record-head";
import { insertion } from "../sql/insertion";
import type { Tx, View } from "../store";
import { watchLog } from "../tables";

/** Who seals the record by itself. */
export const SEALER = "Watchfloor";

/** Why the desk seals its record by itself. After a lost key a person has to accept what stood before. */
const WHY = {
  first: { reason: "The record had no seals before" },
  keyLost: {
    reason: "The key of the record was lost or replaced: nobody vouches for what stood before",
    isUnvouched: true,
  },
} as const;

const insertEntry = insertion(watchLog);

/** Notes that from here on the record is sealed by the key at hand; its seal takes over all that stood before. */
export async function logSealed(tx: Tx, why: keyof typeof WHY): Promise<void> {
  const newest = await readTail(tx);
  await insertEntry(tx, {
    action: "record.sealed",
    subjectId: "record",
    before: null,
    after: WHY[why],
    recordedAt: Math.max(tx.recordedAt, newest.recordedAt),
    recordedBy: SEALER,
  });
}

/** Whether the newest seal is of a key, or there is nothing to seal yet. */
export async function readIsSealed(view: View, keyFingerprint: string): Promise<boolean> {
  const head = await readRecordHead(view);
  return head ? head.keyFingerprint === keyFingerprint : (await readTail(view)).revision === 0;
}
