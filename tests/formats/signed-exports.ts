import { createHmac, createPrivateKey, createPublicKey, sign } from "node:crypto";
import { signingKeyFingerprintOf } from "@/domain/digest";
import { EVERYTHING, type ExportChoice } from "@/domain/snapshot/export-choice";
import type { HandOut } from "@/domain/snapshot/hand-out";
import { handedOut, signedSnapshot } from "@/domain/snapshot/proof";
import type { Signer } from "@/domain/snapshot/signature";
import type { Snapshot } from "@/domain/snapshot/snapshot";
import { exampleSnapshot } from "@/formats/example";

/** A signer whose key follows from a number: the same every time. */
export function signerOf(number: number): Signer {
  const seed = createHmac("sha256", "tests").update(String(number)).digest("hex");
  const key = createPrivateKey({
    key: Buffer.from(`302e020100300506032b657004220420${seed}`, "hex"),
    format: "der",
    type: "pkcs8",
  });
  const publicKey = createPublicKey(key)
    .export({ format: "der", type: "spki" })
    .subarray(-32)
    .toString("hex");
  return {
    publicKey,
    fingerprint: signingKeyFingerprintOf(publicKey),
    sign: (text) => sign(null, Buffer.from(text), key).toString("hex"),
    secretFor: (purpose) => createHmac("sha256", seed).update(purpose).digest("hex").slice(0, 32),
  };
}

export const SIGNER = signerOf(1);

export const contentOf = ({ digest: _, ...content }: Snapshot) => ({ ...content, id: content.id ?? "" });

/** A snapshot as a desk hands it out that signed it when it was taken. */
export const signedHandOut = (
  snapshot: Snapshot = exampleSnapshot,
  choice: ExportChoice = EVERYTHING,
): HandOut => handedOut(snapshot, signedSnapshot(SIGNER, contentOf(snapshot)), choice);
