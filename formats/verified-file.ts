import { bytesDigestOf, isDigestRight, signingKeyFingerprintOf } from "@/domain/digest";
import {
  canBeLeftOut,
  type HandOut,
  LEFT_OUT_NAMES,
  type LeftOut,
  leftOutAt,
} from "@/domain/snapshot/hand-out";
import type { Given } from "@/domain/snapshot/parts-proof";
import { checkProof } from "@/domain/snapshot/proof";
import { type FileSignature, isFileSigned, parseSignatureText } from "@/domain/snapshot/signature";
import { parseSnapshot } from "@/domain/snapshot/snapshot-document";
import { FORMATS } from ".";
import type { Format } from "./format";
import { json } from "./json";

/**
 * What a file proves by itself.
 * Shape: `format` is the name of its format, null where it is in a file beside it. `altered` names what is not as it was
 *        signed, and is empty for an intact file. `number` and `key` are null without a readable signature.
 */
export type FileProof = {
  isSigned: boolean;
  /** Nothing signs the file itself: the signature of its snapshot vouches for what is in it. */
  isSignedBySnapshotAlone: boolean;
  altered: string[];
  format: string | null;
  number: number | null;
  leftOut: LeftOut | null;
  /** The fingerprint of the key that signed the file. */
  key: string | null;
  /** False for a snapshot that is older than signatures; null for a board without a snapshot. */
  wasSignedWhenTaken: boolean | null;
  /** The bytes that were signed. */
  file: Uint8Array;
};

type Found = { format: Format | null; file: Uint8Array; signature: FileSignature };

/** A signature that stands where its format has it, else one from beside the file. */
function foundIn(bytes: Uint8Array, beside: string | null): Found | null {
  for (const format of FORMATS) {
    const taken = format.slot?.take(bytes);
    const signature = taken ? parseSignatureText(taken.signature) : null;
    if (taken && signature) return { format, file: taken.file, signature };
  }
  const signature = beside === null ? null : parseSignatureText(beside.trimEnd());
  return signature && { format: null, file: bytes, signature };
}

/** How a text of a signature begins, wherever it is. */
const MARK = "watchfloor-signature-1:";

/**
 * Checks a file against the signature in it, or beside it.
 * Cost: about that of hashing the file twice; of JSON, that of parsing it and two hashes per part.
 */
export function provedFile(bytes: Uint8Array, beside: string | null = null): FileProof {
  const found = foundIn(bytes, beside);
  if (!found) return unsignedProof(bytes, beside);
  const { format, file, signature } = found;
  const isIntact = isFileSigned(signature, bytesDigestOf(file));
  return {
    isSigned: true,
    isSignedBySnapshotAlone: false,
    altered: isIntact ? alteredContentIn(file) : alteredIn(file, format),
    format: format?.name ?? null,
    number: signature.number,
    leftOut: signature.leftOut,
    key: signingKeyFingerprintOf(signature.publicKey),
    wasSignedWhenTaken: signature.number === null ? null : signature.root !== null,
    file,
  };
}

/**
 * Of a file without a readable signature: a snapshot in JSON may still prove itself, in exactly the bytes that an export
 * of it has. Any other layout could hide a member from some readers and show it to others.
 */
function unsignedProof(file: Uint8Array, beside: string | null): FileProof {
  const hadOne = beside !== null || Buffer.from(file).includes(MARK);
  const none = {
    ...{ format: null, number: null, leftOut: null, key: null, wasSignedWhenTaken: null, file },
    isSignedBySnapshotAlone: false,
  };
  const handOut = hadOne ? null : documentIn(file);
  if (!handOut?.proof || handOut.signature !== undefined)
    return { ...none, isSigned: hadOne, altered: hadOne ? ["the signature"] : [] };
  return {
    file,
    format: "json",
    isSigned: true,
    isSignedBySnapshotAlone: true,
    altered: [...alteredContentOf(handOut), ...(isLaidOutAs(handOut, file) ? [] : ["the layout"])],
    number: handOut.number,
    leftOut: handOut.leftOut ?? null,
    key: signingKeyFingerprintOf(handOut.proof.key),
    wasSignedWhenTaken: true,
  };
}

function alteredIn(file: Uint8Array, format: Format | null): string[] {
  const parts = format?.alteredPartsOf?.(file) ?? [];
  if (parts.length > 0) return parts;
  const inDocument = alteredContentIn(file);
  return inDocument.length > 0 ? inDocument : ["the file, or its signature"];
}

/** What a snapshot in JSON is not any more; empty for one that is as it was signed, and for everything else. */
function alteredContentIn(file: Uint8Array): string[] {
  const handOut = documentIn(file);
  return handOut ? alteredContentOf(handOut) : [];
}

function isLaidOutAs({ proof, ...content }: HandOut, file: Uint8Array): boolean {
  const ordered = { ...content, proof: proof && { ...proof, parts: orderedGiven(proof.parts) } };
  return Buffer.from(json.write(ordered)).equals(file);
}

/** What a reader is given, its members in the order in which an export has them. */
function orderedGiven(given: Given): Given {
  if (typeof given === "string") return given;
  if (Array.isArray(given)) return given.map(orderedGiven);
  const members = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, each]) => [name, orderedGiven(each)]));
}

function alteredContentOf({ proof, ...content }: HandOut): string[] {
  if (!proof) return [];
  const { altered, leftOut } = checkProof({ ...content, proof });
  const counted = leftOutAt(leftOut);
  const isCounted = LEFT_OUT_NAMES.every((name) => counted[name] === content.leftOut?.[name]);
  // Everything else belongs to every copy: without its marking or its desk a snapshot would say something else.
  const missing = leftOut.filter((path) => !canBeLeftOut(path)).map((path) => `${path.join(" ")} (missing)`);
  // The digest of a whole document is for those who compare copies; with it a part that is left out could be guessed.
  const { leftOut: _, digest, signature: __, ...signed } = content;
  const isDigested =
    leftOut.length > 0 ? digest === undefined : digest !== undefined && isDigestRight({ ...signed, digest });
  const unlike = [...(isCounted ? [] : ["leftOut"]), ...(isDigested || altered.length > 0 ? [] : ["digest"])];
  return [...altered, ...missing, ...unlike];
}

function documentIn(file: Uint8Array): HandOut | null {
  if (file[0] !== "{".charCodeAt(0)) return null;
  try {
    const parsed = parseSnapshot(JSON.parse(Buffer.from(file).toString()));
    return parsed.ok ? parsed.value : null;
  } catch {
    return null;
  }
}
