import { accept, type Outcome } from "@/domain/outcome";
import { parseRotationDraft } from "@/domain/record/sealing-draft";
import type { Signer } from "@/domain/snapshot/signature";
import { change, type Desk, log } from "../desk";
import { addSigningKey } from "../logs/signature-log";

/**
 * Records that another key signs from now on; the public halves of both are kept.
 * Shape:  `next` takes the place of the old key after this.
 * Errors: refusals by field.
 */
export async function rotateSigningKey(
  desk: Desk,
  raw: unknown,
  next: Signer,
): Promise<Outcome<{ before: string; fingerprint: string }>> {
  const parsed = parseRotationDraft(raw);
  if (!parsed.ok) return parsed;
  const { reason } = parsed.value;
  return change(desk, async (tx) => {
    const present = desk.store.signer();
    const [before, fingerprint] = [present.fingerprint, next.fingerprint];
    await addSigningKey(tx, desk, present);
    await addSigningKey(tx, desk, next, reason);
    await log(tx, desk, "key.rotated", fingerprint, { before, fingerprint, reason });
    return accept({ before, fingerprint });
  });
}
