import type { Outcome } from "@/domain/outcome";
import type { StoredSnapshot } from "@/domain/snapshot/snapshot";
import { parseSnapshotDraft } from "@/domain/snapshot/snapshot-draft";
import { change, type Desk } from "../desk";
import { addSnapshotFromDraft } from "../logs/snapshot-log";

/**
 * Freezes the board and its trends at the two times, each defaulting to the present.
 * Errors: refusals by field; an `effectiveAt` or `knownAt` in the future.
 */
export async function takeSnapshot(desk: Desk, raw: unknown): Promise<Outcome<StoredSnapshot>> {
  const draft = parseSnapshotDraft(raw);
  return draft.ok ? change(desk, (tx) => addSnapshotFromDraft(tx, desk, draft.value)) : draft;
}
