import { signedSnapshot } from "@/domain/snapshot/proof";
import type { Signer } from "@/domain/snapshot/signature";
import type { SnapshotContent } from "@/domain/snapshot/snapshot";
import { type Desk, log } from "../desk";
import { readTail } from "../queries/log/newest-log-entry";
import type { Tx } from "../store";
import { signingKeys, snapshotSignatures } from "../tables";

/** Signs a snapshot as it is taken. Shape: `content` is what is stored of it, to the last member. */
export async function addSignature(
  tx: Tx,
  desk: Desk,
  content: SnapshotContent & { id: string; number: number },
): Promise<void> {
  const signer = desk.store.signer();
  await addSigningKey(tx, desk, signer);
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

/** Why a key is another one than before, where nobody has rotated it. */
const REPLACED = "Another key was found in the place of the one before, or none";

/**
 * Remembers the public half of a key, unless it is remembered already. Without a `reason` it is the first one, or one
 * that has taken the place of another without a rotation, which the watch log then says.
 */
export async function addSigningKey(
  tx: Tx,
  desk: Desk,
  { fingerprint, publicKey }: Signer,
  reason: string | null = null,
): Promise<void> {
  const known = await tx.db.select({ fingerprint: signingKeys.fingerprint }).from(signingKeys);
  if (known.some((key) => key.fingerprint === fingerprint)) return;
  const recordedAt = Math.max(tx.recordedAt, (await readTail(tx)).recordedAt);
  const isReplaced = reason === null && known.length > 0 && desk.exercise === null;
  const row = { fingerprint, publicKey, reason: isReplaced ? REPLACED : reason };
  await tx.db.insert(signingKeys).values({ ...row, recordedAt, recordedBy: desk.actor });
  const about = { fingerprint, reason: REPLACED };
  if (isReplaced) await log({ ...tx, recordedAt }, desk, "key.replaced", fingerprint, about);
}

/** The same with an entry of its own for a first key too, because every row belongs to an entry. */
export async function noteSigner(tx: Tx, desk: Desk, signer: Signer): Promise<void> {
  const isFirst = (await tx.db.select().from(signingKeys).limit(1)).length === 0;
  await addSigningKey(tx, desk, signer);
  const { fingerprint } = signer;
  if (isFirst) await log(tx, desk, "key.recorded", fingerprint, { fingerprint });
}
