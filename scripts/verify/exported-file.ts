import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { filesOf, hasContent } from "@/db/files/data-folder";
import { openSigner, signingKeyFileOf } from "@/db/files/signing-key";
import { readSnapshotList } from "@/db/queries/board/snapshot";
import { readSigningKeys } from "@/db/queries/board/snapshot-signature";
import { openReadOnlyStore } from "@/db/sqlite/read-only-store";
import {
  FILE_RESULTS,
  type FileFacts,
  fileResultOf,
  fileVerdictWordsOf,
} from "@/domain/snapshot/file-verdict";
import { parseFingerprint } from "@/domain/snapshot/signature";
import { besideNameOf } from "@/formats/signed-file";
import { type FileProof, provedFile } from "@/formats/verified-file";
import { Failed, say, WrongUse } from "../command-line";

type Asked = { key: string | undefined; later: string | undefined; isJson: boolean; folder: string };

/** What this machine's desk knows: its keys, and its newest snapshot. Nothing where there is none, or an older one. */
type Known = { keys: readonly string[]; newest: number | null };

const DATABASE = Buffer.from("SQLite format 3\0");

/** Whether a file is a database, such as a backup: by its name, because its first bytes may be damaged, or by these. */
export function isDatabase(file: string): boolean {
  if (file.endsWith(".db")) return true;
  const opened = openSync(file, "r");
  try {
    const head = Buffer.alloc(DATABASE.length);
    readSync(opened, head, 0, head.length, 0);
    return head.equals(DATABASE);
  } finally {
    closeSync(opened);
  }
}

/** Verifies an exported file, says the verdict, and sets the exit code. */
export async function verifyExportedFile(file: string, { key, later, isJson, folder }: Asked): Promise<void> {
  const confirmed = key === undefined ? null : parseFingerprint(key);
  if (key !== undefined && confirmed === null)
    throw new WrongUse("--key needs a fingerprint of 32 hexadecimal digits");
  const { file: _, ...proof } = provedIn(file);
  const known = await knownIn(folder);
  const laterProof = later === undefined ? null : provedIn(later);
  const keys = confirmed === null ? known.keys : [confirmed];
  const facts: FileFacts = {
    ...proof,
    isKeyKnown: proof.key !== null && keys.includes(proof.key),
    supersededBy: laterThan(proof, known, laterProof),
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
    ...(known.newest !== null && known.keys.includes(key) ? [known.newest] : []),
    ...(later?.number && later.altered.length === 0 && later.key === key ? [later.number] : []),
  ];
  const newer = Math.max(number, ...newest);
  return newer > number ? newer : null;
}

/** The key that signs now, which may not have signed a snapshot yet; none where this user cannot read it. */
function presentKeyOf(database: string): string[] {
  try {
    return existsSync(signingKeyFileOf(database)) ? [openSigner(database).fingerprint] : [];
  } catch {
    return [];
  }
}

async function knownIn(folder: string): Promise<Known> {
  const { database } = filesOf(folder);
  if (!hasContent(database)) return { keys: [], newest: null };
  const store = openReadOnlyStore(database);
  try {
    const keys = await store.read(readSigningKeys);
    const { entries } = await store.read((view) => readSnapshotList(view));
    return {
      keys: [...keys.map(({ fingerprint }) => fingerprint), ...presentKeyOf(database)],
      newest: entries[0]?.number ?? null,
    };
  } catch {
    return { keys: [], newest: null };
  } finally {
    await store.close();
  }
}
