import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { takenAtOf } from "@/domain/backup/backup-file";
import type { Instant } from "@/domain/time/time";

/** A backup in a desk's folder; `madeAt` is by the machine's clock. */
type KeptBackup = { file: string; madeAt: Instant };

const backupsFolderOf = (folder: string): string => join(folder, "backups");

/** The newest backup in `backups/` of a data folder; only verified files have such a name. */
function newestBackupIn(folder: string): KeptBackup | undefined {
  const backups = backupsFolderOf(folder);
  if (!existsSync(/* turbopackIgnore: true */ backups)) return undefined;
  const backupsByAge = readdirSync(/* turbopackIgnore: true */ backups)
    .map((name) => ({ file: join(backups, name), madeAt: takenAtOf(name) }))
    .filter((each): each is KeptBackup => each.madeAt !== undefined)
    .sort((a, b) => a.madeAt - b.madeAt);
  return backupsByAge.at(-1);
}

/** How to get a whole desk back, in words. */
export function restoreWordsOf(folder: string): string {
  const newest = newestBackupIn(folder);
  if (!newest)
    return `There is no backup in ${backupsFolderOf(folder)}. Find one elsewhere, stop the server, then run: npm run restore -- FILE`;
  const made = new Date(newest.madeAt).toISOString().slice(0, 16).replace("T", " ");
  return `Stop the server, then restore the newest good backup, made at ${made} UTC: npm run restore -- ${newest.file}`;
}
