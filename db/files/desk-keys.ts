import type { Signer } from "@/domain/snapshot/signature";
import type { Desk } from "../desk";
import { logSealed, readIsSealed, SEALER, type SealedBecause } from "../logs/record-log";
import { addSigningKey, noteSigner } from "../logs/signature-log";
import { readSigningKeys } from "../queries/board/snapshot-signature";
import { readTail } from "../queries/log/newest-log-entry";
import { isStoreRefused } from "../store";

/**
 * Seals what was recorded before there was this key, as it is, at the time of the newest entry, because nobody has
 * confirmed the clock yet. Where nothing can be stored, the next successful change seals it.
 */
export async function sealAll(desk: Desk, keyFingerprint: string, why: SealedBecause): Promise<void> {
  try {
    const isSealed = await desk.store.read((view) => readIsSealed(view, keyFingerprint));
    if (isSealed) return;
    await desk.store.write(0, async (tx) => {
      await logSealed(tx, why);
      const signer = why === "first" ? signerIn(desk) : null;
      if (signer) await addSigningKey(tx, { ...desk, actor: SEALER }, signer);
    });
  } catch (error) {
    if (!isStoreRefused(error)) throw error;
  }
}

/** What signs for a desk; null where its key cannot be read, which "Status" says and which stops nothing else. */
function signerIn({ store }: Desk): Signer | null {
  try {
    return store.signer();
  } catch (error) {
    if (isStoreRefused(error)) return null;
    throw error;
  }
}

/**
 * Records a key that was just made, or that took the place of another. The first one of a new desk is recorded with what
 * it signs first.
 */
export async function noteSigningKey(desk: Desk, isNew: boolean): Promise<void> {
  const signer = signerIn(desk);
  if (signer === null) return;
  try {
    const { keys, revision } = await desk.store.read(async (view) => ({
      keys: await readSigningKeys(view),
      revision: (await readTail(view)).revision,
    }));
    if (keys.some(({ fingerprint }) => fingerprint === signer.fingerprint)) return;
    if (keys.length === 0 && (!isNew || revision === 0)) return;
    await desk.store.write(0, (tx) => noteSigner(tx, { ...desk, actor: SEALER }, signer));
  } catch (error) {
    if (!isStoreRefused(error)) throw error;
  }
}
