import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import { readUnconfirmedKey } from "../queries/board/snapshot-signature";

/**
 * A named person confirms that the key which took the place of another is meant to sign.
 * Errors: refuses where no key waits for it, and while the one that waits is not the one that signs.
 */
export async function confirmSigningKey(desk: Desk): Promise<Outcome<{ fingerprint: string }>> {
  return change(desk, async (tx) => {
    const key = await readUnconfirmedKey(tx);
    if (key === null) return refuse("No signing key waits to be confirmed", "", "conflict");
    const { fingerprint } = key;
    if (desk.store.signer().fingerprint !== fingerprint)
      return refuse("The key that waits to be confirmed is not the one that signs", "", "conflict");
    await log(tx, desk, "key.confirmed", fingerprint, { fingerprint });
    return accept({ fingerprint });
  });
}
