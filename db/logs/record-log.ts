import { readTail } from "../queries/log/newest-log-entry";
import { readRecordHead } from "../queries/log/record-head";
import { insertion } from "../sql/insertion";
import type { Tx, View } from "../store";
import { watchLog } from "../tables";

/** The actor of automatic seals. */
export const SEALER = "Watchfloor";

/** Why the desk sealed its record automatically. After a lost key or seals a person has to accept what was there. */
const WHY = {
  first: { reason: "The record had no seals before" },
  keyLost: {
    reason: "The key of the record was lost or replaced: nobody vouches for earlier entries",
    isUnvouched: true,
  },
  sealsLost: {
    reason: "The seals of the record were lost: nobody vouches for earlier entries",
    isUnvouched: true,
  },
} as const;

export type SealedBecause = keyof typeof WHY;

const insertEntry = insertion(watchLog);

/** Records that the record is sealed by the current key from here on; this seal covers everything before it. */
export async function logSealed(tx: Tx, why: SealedBecause): Promise<void> {
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

/** Whether the newest seal uses a key, or there is nothing to seal yet. */
export async function readIsSealed(view: View, keyFingerprint: string): Promise<boolean> {
  const head = await readRecordHead(view);
  return head ? head.keyFingerprint === keyFingerprint : (await readTail(view)).revision === 0;
}
