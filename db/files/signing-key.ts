import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { signingKeyFingerprintOf } from "@/domain/digest";
import type { RecordKey } from "@/domain/record/seal";
import type { Signer } from "@/domain/snapshot/signature";
import { StoreRefused } from "../store";
import { makeKeyFile, restrictToOwner } from "./key-file";

/** Where the key that signs a desk's snapshots and exports is: beside its database, never in it. */
export const signingKeyFileOf = (database: string): string =>
  join(dirname(database), "watchfloor-signing.key");

/**
 * Makes a key for a database's desk, where there is none, and says whether it did.
 * Shape: two that make one at once end up with the same.
 */
export function makeSigningKey(database: string): boolean {
  const file = signingKeyFileOf(database);
  if (existsSync(/* turbopackIgnore: true */ file)) return false;
  makeKeyFile(file, newKey());
  return true;
}

/** Makes the key that signs for an exercise, where there is none, from that of its desk's record. */
export function deriveSigningKey(database: string, { secret }: RecordKey, slug: string): void {
  const seed = createHmac("sha256", secret).update(`watchfloor exercise signing\n${slug}`).digest();
  const key = createPrivateKey({
    key: Buffer.concat([Buffer.from(PRIVATE_FORM, "hex"), seed]),
    format: "der",
    type: "pkcs8",
  });
  makeKeyFile(signingKeyFileOf(database), pemOf(key));
}

/**
 * What signs for a database's desk.
 * Shape:  the key is read again each time, because another process may have replaced it.
 * Errors: throws StoreRefused when the file is gone, or holds no such key.
 */
export function openSigner(database: string): Signer {
  const file = signingKeyFileOf(database);
  if (!existsSync(/* turbopackIgnore: true */ file))
    throw new StoreRefused(
      "unavailable",
      `${file} is gone, so nothing can be signed. Bring the file back from where you keep a copy. If there is none, restart the server: a new key then signs, and readers have to confirm it.`,
    );
  const key = readKey(file);
  restrictToOwner(file);
  return signerOf(key);
}

/**
 * Prepares a new key, which `take` puts in the place of the old one.
 * Shape: the old private key is gone after that; its public half stays in the table of keys.
 */
export function nextSigner(database: string): { signer: Signer; take(): void } {
  const file = signingKeyFileOf(database);
  const draft = `${file}.next`;
  rmSync(draft, { force: true });
  makeKeyFile(draft, newKey());
  return { signer: signerOf(readKey(draft)), take: () => renameSync(draft, file) };
}

/** How a private key begins in its standard form, before its 32 bytes. Source: RFC 8410, section 7. */
const PRIVATE_FORM = "302e020100300506032b657004220420";

/** A private key as openssl reads and writes it. */
const pemOf = (key: KeyObject): string => key.export({ format: "pem", type: "pkcs8" }).toString();

const newKey = (): string => pemOf(generateKeyPairSync("ed25519").privateKey);

function readKey(file: string): KeyObject {
  let cause: unknown;
  try {
    const key = createPrivateKey(readFileSync(/* turbopackIgnore: true */ file, "utf8"));
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch (error) {
    cause = error;
  }
  throw new StoreRefused(
    "unavailable",
    `${file} cannot be read as an Ed25519 key, so nothing can be signed. Bring the file back from where you keep a copy. If there is none, remove it and restart the server: a new key then signs, and readers have to confirm it.`,
    cause,
  );
}

/** The last 32 bytes of the standard forms are the key itself. */
const rawOf = (form: Buffer): Buffer => form.subarray(-32);

function signerOf(key: KeyObject): Signer {
  const publicKey = rawOf(createPublicKey(key).export({ format: "der", type: "spki" })).toString("hex");
  const secretFor = (purpose: string) =>
    createHmac("sha256", rawOf(key.export({ format: "der", type: "pkcs8" })))
      .update(`watchfloor secret\n${purpose}`)
      .digest("hex")
      .slice(0, 32);
  return {
    publicKey,
    fingerprint: signingKeyFingerprintOf(publicKey),
    sign: (text) => sign(null, Buffer.from(text, "utf8"), key).toString("hex"),
    secretFor,
  };
}
