import { canonicalJsonOf, digestOf } from "@/domain/digest";
import { accept, type Outcome } from "@/domain/outcome";
import type { Cover } from "@/domain/snapshot/cover";
import type { StoredSnapshot } from "@/domain/snapshot/snapshot";
import type { SnapshotDraft } from "@/domain/snapshot/snapshot-draft";
import type { Instants } from "@/domain/time/time";
import { type Desk, log, refusalOfLater } from "../desk";
import { readFrozenIn } from "../queries/board/frozen-board";
import { readGreatestNumber, storedSnapshotOf } from "../queries/board/snapshot";
import type { Tx } from "../store";
import { snapshots } from "../tables";
import { addSignature } from "./signature-log";

/**
 * Takes the next snapshot at the two times and stores it, with its watch-log row.
 * Shape: the board is read after its log row is written, so that its revision is the number of that row. The row is
 *        dated after everything the snapshot knows, so the same query always gives the same answer.
 */
async function addSnapshot(tx: Tx, desk: Desk, at: Instants, cover: Cover | null): Promise<StoredSnapshot> {
  const id = desk.newId();
  const number = (await readGreatestNumber(tx)) + 1;
  const loggedAt = Math.max(tx.recordedAt, at.knownAt + 1);
  await log({ ...tx, recordedAt: loggedAt }, desk, "snapshot.taken", id, { number, ...at, ...cover });
  const takenAt = tx.recordedAt;
  const kept = { number, id, takenBy: desk.actor };
  const content = await readFrozenIn(tx, desk, at, { takenAt, kept, cover });
  const row = { document: canonicalJsonOf(content), digest: digestOf(content) };
  const { revision } = content;
  await tx.db
    .insert(snapshots)
    .values({ number, id, revision, ...at, ...row, recordedAt: takenAt, recordedBy: desk.actor });
  await addSignature(tx, desk, { ...content, id, number });
  return storedSnapshotOf(row);
}

/**
 * The same with either time optional, defaulting to the present.
 * Errors: refuses an `effectiveAt` or `knownAt` in the future.
 */
export async function addSnapshotFromDraft(
  tx: Tx,
  desk: Desk,
  draft: SnapshotDraft,
): Promise<Outcome<StoredSnapshot>> {
  const now = tx.recordedAt;
  for (const field of ["effectiveAt", "knownAt"] as const) {
    const future = refusalOfLater(draft[field], now, field);
    if (future) return future;
  }
  const at = { effectiveAt: draft.effectiveAt ?? now, knownAt: draft.knownAt ?? now };
  return accept(await addSnapshot(tx, desk, at, draft.cover));
}
