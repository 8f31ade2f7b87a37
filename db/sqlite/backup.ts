import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fullDiskWordsOf } from "@/domain/backup/disk-space";
import type { RecordVerdict } from "@/domain/record/verdict";
import { filesOf, hasContent } from "../files/data-folder";
import { codeOf } from "../files/error-code";
import { outsideHeadsOf } from "../files/outside-heads";
import { keyFileOf } from "../files/record-key";
import { replaceFile } from "../files/replace-file";
import type { Backup, OnProgress } from "../home";
import type { OutsideHeads } from "../sql/outside-heads";
import { DamagedCopy, DatabaseRefused } from "../store";
import { checkCopy } from "./check-copy";
import { isDamage, openReader } from "./connection";
import { removeDatabase } from "./copy-file";
import { failureOf } from "./failure";
import { rowCounts } from "./migrate";
import { sealerOf } from "./record/sealer";
import { verifyRecord } from "./record/verify-record";
import { syncingLog } from "./shared-syncs";

const PAGES_AT_ONCE = 1_000;

/** What a backup is made of. */
type BackupSource = {
  isThere(): boolean;
  /** Copies the desk as of one instant into a single file: the row count of each table. */
  copyTo(file: string, onProgress?: OnProgress): Promise<Map<string, number>>;
  outsideHeads(): OutsideHeads;
  /** Checks the record in the copy against the outside heads. */
  verifyCopy(copy: string, outside: OutsideHeads): Promise<RecordVerdict>;
};

/** The desk of a folder. */
const fileIn = (folder: string): BackupSource => {
  const { database } = filesOf(folder);
  return {
    isThere: () => hasContent(database),
    copyTo: (file, onProgress) => copyDesk(database, file, onProgress),
    outsideHeads: () => outsideHeadsOf(database),
    verifyCopy: (copy, outside) =>
      verifyRecord(copy, { keyFile: keyFileOf(database), outside, isPrivate: true }),
  };
};

/**
 * Writes a backup of a desk, also while a server runs, and reads it back before it gets its name. A backup is a file,
 * whatever the desk is in.
 * Shape:  `onProgress` gets a share from 0 to 1, and may throw to stop. The copy is of one instant. `folder` has the keys.
 * Errors: throws DatabaseRefused when there is no desk, the target exists or has no folder, or its disk is full;
 *         DamagedCopy, one of them, when the copy is not sound.
 */
export async function backUp(
  folder: string,
  target: string,
  onProgress: OnProgress = () => undefined,
  source = fileIn(folder),
): Promise<Backup> {
  const { database } = filesOf(folder);
  const file = resolve(target);
  if (!source.isThere()) throw new DatabaseRefused(`There is no desk in ${resolve(folder)} to back up.`);
  if (existsSync(file))
    throw new DatabaseRefused(`${file} exists already. It was left as it is; choose another name.`);
  if (!existsSync(dirname(file))) throw new DatabaseRefused(`There is no folder ${dirname(file)}.`);
  const draft = `${file}.partial-${process.pid}`;
  removeLeftovers(file);
  try {
    // Read before the copy is made, so that the copy holds at least as much.
    const outside = source.outsideHeads();
    const counts = await source.copyTo(draft, onProgress);
    const rowCount = sameRows(counts, checkCopy(draft, "The backup"));
    const record = sealerOf(draft) === null ? null : await source.verifyCopy(draft, outside);
    replaceFile(draft, file);
    return { file, rowCount, record };
  } catch (error) {
    const size = statSync(database, { throwIfNoEntry: false })?.size ?? 0;
    if (isDamage(error)) throw new DamagedCopy(error instanceof Error ? error.message : String(error));
    if (failureOf(error, draft, size) !== "full") throw error;
    throw new DatabaseRefused(fullDiskWordsOf(dirname(file)));
  } finally {
    removeDatabase(draft);
  }
}

/** Removes what killed processes left of a backup or an archive of this name. */
function removeLeftovers(file: string) {
  const prefix = `${basename(file)}.partial-`;
  const ids = readdirSync(dirname(file))
    .filter((name) => name.startsWith(prefix))
    .map((name) => /^\d+/.exec(name.slice(prefix.length))?.[0]);
  for (const id of new Set(ids))
    if (id && id !== String(process.pid) && !isRunning(Number(id))) removeDatabase(`${file}.partial-${id}`);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}

/**
 * Waits until the disk has what was copied: after a power cut a backup must not be ahead of its desk, or the desk would
 * seem cut off.
 */
async function syncLogOf(database: string) {
  const log = `${database}-wal`;
  if (!existsSync(log)) return;
  const sync = syncingLog(log);
  await sync.run().finally(sync.close);
}

function sameRows(expected: Map<string, number>, found: Map<string, number>): number {
  for (const [table, count] of expected)
    if (found.get(table) !== count)
      throw new DamagedCopy(
        `The backup has ${found.get(table) ?? 0} of ${count} rows of ${table}. It was removed.`,
      );
  return [...found.values()].reduce((a, b) => a + b, 0);
}

/** The same as `copyDatabase`, once the disk has what was copied. */
export async function copyDesk(
  database: string,
  to: string,
  onProgress?: OnProgress,
): Promise<Map<string, number>> {
  const counts = await copyDatabase(database, to, onProgress);
  await syncLogOf(database);
  return counts;
}

/**
 * Copies a database as of one instant into a single file, despite concurrent writes.
 * Shape: returns the row count of each table.
 */
export async function copyDatabase(
  from: string,
  to: string,
  onProgress: OnProgress = () => undefined,
): Promise<Map<string, number>> {
  const reader = openReader(from);
  try {
    reader.exec("BEGIN");
    const counts = rowCounts(reader);
    await reader.backup(to, {
      progress({ totalPages, remainingPages }) {
        onProgress(1 - remainingPages / totalPages);
        return PAGES_AT_ONCE;
      },
    });
    return counts;
  } finally {
    reader.close();
  }
}
