import { bytesDigestOf } from "@/domain/digest";
import { type Signer, signedFile } from "@/domain/snapshot/signature";
import { fileOf } from ".";
import { type Exported, type Format, isPage, type Paper } from "./format";

/** A file as it leaves the desk, and its signature, which is in it, or goes into a file beside it. */
type SignedFile = { bytes: Uint8Array; signature: string };

/** Signs a file of a snapshot, or of a page, which has no number. */
export function signed(file: Uint8Array, exported: Exported, format: Format, signer: Signer): SignedFile {
  const { number, leftOut = null, proof } = isPage(exported) ? { number: null, proof: undefined } : exported;
  const signature = signedFile(signer, {
    digest: bytesDigestOf(file),
    pageDigest: format.shownDigestOf?.(file) ?? null,
    number,
    leftOut,
    root: proof ? { root: proof.root, publicKey: proof.key, signature: proof.signature } : null,
  });
  return { bytes: format.slot ? format.slot.put(file, signature) : file, signature };
}

/** A snapshot or a page as a signed file. */
export const signedFileOf = async (
  exported: Exported,
  format: Format,
  signer: Signer,
  paper?: Paper,
): Promise<SignedFile> => signed(await fileOf(exported, format, paper), exported, format, signer);

/** The name of the file with the signature of another one. */
export const besideNameOf = (fileName: string): string => `${fileName}.sig`;
