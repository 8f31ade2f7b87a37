import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fullDiskWordsOf } from "@/domain/backup/disk-space";
import type { RecordVerdict } from "@/domain/record/verdict";
import { writeArchive } from "../postgres/archive";
import { openReader } from "../sqlite/connection";
import { removeDatabase } from "../sqlite/copy-file";
import { failureOf } from "../sqlite/failure";
import { rowCounts } from "../sqlite/migrate";
import { sealerOf } from "../sqlite/record/sealer";
import { syncingLog } from "../sqlite/shared-syncs";
import { DatabaseRefused } from "../store";
import { checkCopy, DamagedCopy } from "./check-copy";
import { chosenPlace } from "./chosen-place";
import { filesOf, hasContent } from "./data-folder";
import { codeOf } from "./error-code";
import { outsideHeadsAt, verifyCopy } from "./record-anywhere";
import { replaceFile } from "./replace-file";

const PAGES_AT_ONCE = 1_000;

/**
 * `record` is the result of checking the record in the backup, null before records had seals; the backup is kept either
 * way.
 */
type Backup = { file: string; rowCount: number; record: RecordVerdict | null };

/**
 * Writes a backup of a desk, also while a server runs, and reads it back before it gets its name.
 * Shape:  `onProgress` gets a share from 0 to 1, and may throw to stop. The copy is of one instant. `place` is the database
 *         of the desk; undefined when it is in the folder.
 * Errors: throws DatabaseRefused when there is no desk, the target exists or has no folder, or its disk is full;
 *         DamagedCopy, one of them, when the copy is not sound.
 */
export async function backUp(
  folder: string,
  target: string,
  onProgress: (share: number) => void = () => undefined,
  place = chosenPlace(),
): Promise<Backup> {
  const { database } = filesOf(folder);
  const file = resolve(target);
  if (!place && !hasContent(database))
    throw new DatabaseRefused(`There is no desk in ${resolve(folder)} to back up.`);
  if (existsSync(file))
    throw new DatabaseRefused(`${file} exists already. It was left as it is; choose another name.`);
  if (!existsSync(dirname(file))) throw new DatabaseRefused(`There is no folder ${dirname(file)}.`);
  const draft = `${file}.partial-${process.pid}`;
  removeLeftovers(file);
  try {
    // Read before the copy is made, so that the copy holds at least as much.
    const outside = outsideHeadsAt(place, database);
    const counts = await copyDesk(folder, draft, onProgress, place);
    const rowCount = sameRows(counts, checkCopy(draft, "The backup"));
    const record = sealerOf(draft) === null ? null : await verifyCopy(draft, { folder, place, outside });
    replaceFile(draft, file);
    return { file, rowCount, record };
  } catch (error) {
    const size = statSync(database, { throwIfNoEntry: false })?.size ?? 0;
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

/** Copies the desk of a folder, or of a database, as of one instant into a single file: the row count of each table. */
export async function copyDesk(
  folder: string,
  to: string,
  onProgress: (share: number) => void = () => undefined,
  place = chosenPlace(),
): Promise<Map<string, number>> {
  if (!place) {
    const { database } = filesOf(folder);
    const counts = await copyDatabase(database, to, onProgress);
    await syncLogOf(database);
    return counts;
  }
  const { from } = await writeArchive(place, to, onProgress);
  return new Map(from.map(({ table, rowCount }) => [table, rowCount]));
}

/**
 * Copies a database as of one instant into a single file, despite concurrent writes.
 * Shape: returns the row count of each table.
 */
export async function copyDatabase(
  from: string,
  to: string,
  onProgress: (share: number) => void = () => undefined,
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

/** Whether something failed because the disk of a file is full. */
export const isFull = (error: unknown, file: string): boolean => failureOf(error, file) === "full";
