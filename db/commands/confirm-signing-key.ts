import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import { readDoubtfulKeys } from "../queries/board/snapshot-signature";

/**
 * A named person confirms that the key which took the place of another is meant to sign.
 * Errors: refuses where no key waits for it, and while the one that waits is not the one that signs.
 */
export async function confirmSigningKey(desk: Desk): Promise<Outcome<{ fingerprint: string }>> {
  return change(desk, async (tx) => {
    const doubtful = await readDoubtfulKeys(tx);
    if (doubtful.length === 0) return refuse("No signing key waits to be confirmed", "", "conflict");
    const { fingerprint } = desk.store.signer();
    if (!doubtful.some((key) => key.fingerprint === fingerprint))
      return refuse("The key that waits to be confirmed is not the one that signs", "", "conflict");
    await log(tx, desk, "key.confirmed", fingerprint, { fingerprint });
    return accept({ fingerprint });
  });
}
