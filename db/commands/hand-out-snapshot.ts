import { accept, type Outcome } from "@/domain/outcome";
import type { Snapshot } from "@/domain/snapshot/snapshot";
import { parseSnapshotDraft, type SnapshotDraft } from "@/domain/snapshot/snapshot-draft";
import { isAsOf } from "@/domain/snapshot/snapshot-notice";
import { MINUTE_MS } from "@/domain/time/time";
import { change, type Desk } from "../desk";
import { addAskedSnapshot } from "../logs/snapshot-log";
import { readNewestSnapshotIn, readSnapshotAt } from "../queries/snapshot";
import type { View } from "../store";
import { readTail } from "../tail";

/** How long a snapshot of the present may be handed out again: freshness moves on even when nobody records anything. */
const HANDED_OUT_FOR_MS = MINUTE_MS;

/**
 * A snapshot at the two times for whoever asks, each the present when left out: one that was taken before while it
 * still holds, else a new one. Whoever asks again gets the same bytes, and asking often does not fill the desk.
 * Errors: refusals by field; an `effectiveAt` or `knownAt` in the future.
 */
export async function handOutSnapshot(desk: Desk, raw: unknown): Promise<Outcome<Snapshot>> {
  const draft = parseSnapshotDraft(raw);
  if (!draft.ok) return draft;
  const asked = draft.value;
  const held = await desk.store.read((view) => readHeld(view, desk, asked));
  if (held) return accept(held);
  return change(desk, async (tx) => {
    const taken = await readHeld(tx, desk, asked);
    return taken ? accept(taken) : addAskedSnapshot(tx, desk, asked);
  });
}

/** What was known by then never changes; the present is held only for a while. */
async function readHeld(view: View, desk: Desk, { effectiveAt, knownAt }: SnapshotDraft) {
  if (effectiveAt === null && knownAt === null) return readPresent(view, desk);
  return effectiveAt === null || knownAt === null
    ? undefined
    : readSnapshotAt(view, { effectiveAt, knownAt });
}

/** The newest snapshot, when it shows the present, nothing was recorded since, and it is young enough. */
async function readPresent(view: View, desk: Desk): Promise<Snapshot | undefined> {
  const newest = await readNewestSnapshotIn(view);
  if (!newest || isAsOf(newest)) return undefined;
  const isUnchanged = newest.revision === (await readTail(view)).revision;
  return isUnchanged && desk.now() - Date.parse(newest.takenAt) < HANDED_OUT_FOR_MS ? newest : undefined;
}
