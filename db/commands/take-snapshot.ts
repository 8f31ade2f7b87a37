import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { Snapshot } from "@/domain/snapshot";
import { parseSnapshotDraft } from "@/domain/snapshot-draft";
import { isoOf } from "@/domain/time";
import { change, type Desk } from "../desk";
import { addSnapshot } from "../snapshot-log";

/**
 * Freezes the board and its trends at the two times, each the present when left out.
 * Errors: refusals by field; an `effectiveAt` or `knownAt` in the future.
 */
export async function takeSnapshot(desk: Desk, raw: unknown): Promise<Outcome<Snapshot>> {
  const draft = parseSnapshotDraft(raw);
  if (!draft.ok) return draft;
  const asked = draft.value;
  return change(desk, async (tx) => {
    const now = tx.recordedAt;
    for (const field of ["effectiveAt", "knownAt"] as const)
      if ((asked[field] ?? now) > now)
        return refuse(`This is in the future: the desk's clock says ${isoOf(now)}`, field);
    return accept(
      await addSnapshot(tx, desk, { effectiveAt: asked.effectiveAt ?? now, knownAt: asked.knownAt ?? now }),
    );
  });
}
