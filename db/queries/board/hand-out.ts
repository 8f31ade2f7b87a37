import type { ExportChoice } from "@/domain/snapshot/export-choice";
import type { HandOut } from "@/domain/snapshot/hand-out";
import { handedOut } from "@/domain/snapshot/proof";
import type { View } from "../../store";
import { readSnapshot } from "./snapshot";
import { readSnapshotSignature } from "./snapshot-signature";

/** The snapshot with a number as it is handed on, with its proof; undefined when there is none. */
export async function readHandOut(
  view: View,
  number: number,
  choice: ExportChoice,
): Promise<HandOut | undefined> {
  const snapshot = await readSnapshot(view, number);
  return snapshot && handedOut(snapshot, await readSnapshotSignature(view, number), choice);
}
