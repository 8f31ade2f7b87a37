import { desc, eq } from "drizzle-orm";
import type { SnapshotSignature } from "@/domain/snapshot/signature";
import type { Instant } from "@/domain/time/time";
import type { View } from "../../store";
import { signingKeys, snapshotSignatures } from "../../tables";

/** The signature of a snapshot; null for one that was not signed when it was taken. */
export async function readSnapshotSignature(view: View, number: number): Promise<SnapshotSignature | null> {
  const { root, secret, signature } = snapshotSignatures;
  const [row] = await view.db
    .select({ root, secret, publicKey: signingKeys.publicKey, signature })
    .from(snapshotSignatures)
    .innerJoin(signingKeys, eq(signingKeys.fingerprint, snapshotSignatures.keyFingerprint))
    .where(eq(snapshotSignatures.number, number))
    .limit(1);
  return row ?? null;
}

/** A key that signs or signed for the desk, from when it was used. */
export type SigningKey = {
  fingerprint: string;
  publicKey: string;
  reason: string | null;
  recordedAt: Instant;
  recordedBy: string;
};

/** The keys that have signed for the desk, newest first. */
export const readSigningKeys = (view: View): Promise<SigningKey[]> =>
  view.db.select().from(signingKeys).orderBy(desc(signingKeys.recordedAt), desc(signingKeys.fingerprint));
