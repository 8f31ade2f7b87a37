import { existsSync, readFileSync } from "node:fs";
import { filesOf } from "@/db/files/data-folder";
import { openSigner } from "@/db/files/signing-key";
import type { Home } from "@/db/home";
import { readSnapshotList } from "@/db/queries/board/snapshot";
import { readDoubtfulKeys, readSigningKeys } from "@/db/queries/board/snapshot-signature";
import {
  FILE_RESULTS,
  type FileFacts,
  fileResultOf,
  fileVerdictWordsOf,
} from "@/domain/snapshot/file-verdict";
import { parseFingerprint } from "@/domain/snapshot/signature";
import { dateTimeGroupOf, type Instant } from "@/domain/time/time";
import { besideNameOf } from "@/formats/signed-file";
import { type FileProof, provedFile } from "@/formats/verified-file";
import { Failed, say, WrongUse } from "../command-line";

type Asked = { key: string | undefined; later: string | undefined; isJson: boolean; home: Home };

/**
 * What this machine's desk knows: its keys that nobody has to doubt, since when others are in their place, and its newest
 * snapshot. Nothing where there is none, or an older one.
 */
type Known = {
  keys: readonly string[];
  doubtful: KeyTimes;
  present: string | null;
  since: KeyTimes;
  newest: number | null;
};

/** From when on each key of a desk signs or signed, newest first. */
type KeyTimes = readonly { fingerprint: string; recordedAt: Instant }[];

const NOTHING_KNOWN: Known = { keys: [], doubtful: [], present: null, since: [], newest: null };

/** Verifies an exported file, says the verdict, and sets the exit code. */
export async function verifyExportedFile(file: string, { key, later, isJson, home }: Asked): Promise<void> {
  const confirmed = key === undefined ? null : parseFingerprint(key);
  if (key !== undefined && confirmed === null)
    throw new WrongUse("--key needs a fingerprint of 32 hexadecimal digits");
  const { file: _, ...proof } = provedIn(file);
  const known = await knownIn(home);
  const laterProof = later === undefined ? null : provedIn(later);
  const keys = confirmed === null ? known.keys : [confirmed];
  const facts: FileFacts = {
    ...proof,
    isKeyKnown: proof.key !== null && keys.includes(proof.key),
    supersededBy: laterThan(proof, known, laterProof),
    doubtfulSince: doubtfulSinceOf(proof.key, keys, known),
    isSigningNow: proof.key !== null && proof.key === known.present,
    otherKey: otherKeyOf(proof.key, confirmed ?? known.present, known.since),
  };
  const result = fileResultOf(facts);
  if (isJson) process.stdout.write(`${JSON.stringify({ result, ...proof, ...facts }, null, 2)}\n`);
  for (const sentence of fileVerdictWordsOf(facts)) say(sentence);
  process.exitCode = FILE_RESULTS[result];
}

function provedIn(file: string): FileProof {
  if (!existsSync(file)) throw new Failed(`There is no file ${file}.`);
  const beside = besideNameOf(file);
  return provedFile(readFileSync(file), existsSync(beside) ? readFileSync(beside, "utf8") : null);
}

/** A later snapshot of the same desk, whose key is the sign of it. */
function laterThan(
  { number, key }: Pick<FileProof, "number" | "key">,
  known: Known,
  later: FileProof | null,
) {
  if (number === null || key === null) return null;
  const newest = [
    ...(known.newest !== null && (key === known.present || isAmong(known.since, key)) ? [known.newest] : []),
    ...(later?.number && later.altered.length === 0 && later.key === key ? [later.number] : []),
  ];
  const newer = Math.max(number, ...newest);
  return newer > number ? newer : null;
}

/** When a key of the desk signed that is another than the one expected, in words; null where it is no such key. */
function otherKeyOf(key: string | null, expected: string | null, since: KeyTimes): string | null {
  const at = since.findIndex(({ fingerprint }) => fingerprint === key);
  const [from, next] = [since[at], since[at - 1]];
  if (key === expected || !from) return null;
  return `from ${dateTimeGroupOf(from.recordedAt)} ${next ? `to ${dateTimeGroupOf(next.recordedAt)}` : "on"}`;
}

const isAmong = (times: KeyTimes, key: string) => times.some(({ fingerprint }) => fingerprint === key);

/** Since when a key that nobody confirmed signed in place of an earlier one, in words; null for any other key. */
function doubtfulSinceOf(key: string | null, keys: readonly string[], { doubtful, present }: Known) {
  if (key === null || keys.includes(key)) return null;
  const found = doubtful.find(({ fingerprint }) => fingerprint === key);
  if (found) return `since ${dateTimeGroupOf(found.recordedAt)}`;
  return key === present ? "not yet in its record" : null;
}

/** The key that signs now, which may not have signed a snapshot yet; none where this user cannot read it. */
function presentKeyOf(database: string): string | null {
  try {
    return openSigner(database).fingerprint;
  } catch {
    return null;
  }
}

async function knownIn(home: Home): Promise<Known> {
  const { database } = filesOf(home.folder);
  if (!home.isThere()) return NOTHING_KNOWN;
  const store = await home.openToRead();
  try {
    const since = await store.read(readSigningKeys);
    const present = presentKeyOf(database);
    const { entries } = await store.read((view) => readSnapshotList(view));
    const doubtful = await store.read(readDoubtfulKeys);
    // A desk that has signed nothing yet knows no key to compare with.
    const all = since.length === 0 && present !== null ? [present] : since.map((each) => each.fingerprint);
    return {
      ...{ since, present, doubtful },
      keys: all.filter((key) => !isAmong(doubtful, key)),
      newest: entries[0]?.number ?? null,
    };
  } catch {
    return NOTHING_KNOWN;
  } finally {
    await store.close();
  }
}
