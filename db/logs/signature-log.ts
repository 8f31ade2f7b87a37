import { eq } from "drizzle-orm";
import { signedSnapshot } from "@/domain/snapshot/proof";
import type { Signer } from "@/domain/snapshot/signature";
import type { SnapshotContent } from "@/domain/snapshot/snapshot";
import type { Desk } from "../desk";
import type { Tx } from "../store";
import { signingKeys, snapshotSignatures } from "../tables";

/** Signs a snapshot as it is taken. Shape: `content` is what is stored of it, to the last member. */
export async function addSignature(
  tx: Tx,
  desk: Desk,
  content: SnapshotContent & { id: string; number: number },
): Promise<void> {
  const signer = desk.store.signer();
  await addSigningKey(tx, desk, signer, null);
  const { root, secret, signature } = signedSnapshot(signer, content);
  await tx.db.insert(snapshotSignatures).values({
    number: content.number,
    root,
    secret,
    keyFingerprint: signer.fingerprint,
    signature,
    recordedAt: tx.recordedAt,
    recordedBy: desk.actor,
  });
}

/** Remembers the public half of a key, unless it is remembered already. */
export async function addSigningKey(
  tx: Tx,
  desk: Desk,
  { fingerprint, publicKey }: Signer,
  reason: string | null,
): Promise<void> {
  const known = await tx.db
    .select()
    .from(signingKeys)
    .where(eq(signingKeys.fingerprint, fingerprint))
    .limit(1);
  if (known.length > 0) return;
  const { recordedAt } = tx;
  await tx.db
    .insert(signingKeys)
    .values({ fingerprint, publicKey, reason, recordedAt, recordedBy: desk.actor });
}
