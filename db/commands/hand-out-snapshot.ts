import { accept, type Outcome } from "@/domain/outcome";
import type { Snapshot } from "@/domain/snapshot";
import { isAsOf } from "@/domain/snapshot-notice";
import { MINUTE_MS } from "@/domain/time";
import { change, type Desk, readTail } from "../desk";
import { newestSnapshotIn } from "../queries/snapshot";
import { addSnapshot } from "../snapshot-log";
import type { View } from "../store";

/** How long a snapshot of the present may be handed out again: freshness moves on even when nobody records anything. */
export const HANDED_OUT_FOR_MS = MINUTE_MS;

/**
 * The snapshot of the present: the newest one while it still holds, else a new one. Whoever asks again gets the same
 * bytes, and asking often does not fill the desk.
 */
export async function currentSnapshot(desk: Desk): Promise<Outcome<Snapshot>> {
  const held = await desk.store.read((view) => readHeld(view, desk));
  if (held) return accept(held);
  return change(desk, async (tx) => {
    const present = { effectiveAt: tx.recordedAt, knownAt: tx.recordedAt };
    return accept((await readHeld(tx, desk)) ?? (await addSnapshot(tx, desk, present)));
  });
}

/** The newest snapshot, when it shows the present, nothing was recorded since, and it is young enough. */
async function readHeld(view: View, desk: Desk): Promise<Snapshot | undefined> {
  const newest = await newestSnapshotIn(view);
  if (!newest || isAsOf(newest)) return undefined;
  const isUnchanged = newest.revision === (await readTail(view)).revision;
  return isUnchanged && desk.now() - Date.parse(newest.takenAt) < HANDED_OUT_FOR_MS ? newest : undefined;
}
