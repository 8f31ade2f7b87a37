import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Instant } from "@/domain/time/time";

/** A backup in the folder of a desk; `madeAt` is by the clock of the machine. */
export type KeptBackup = { file: string; madeAt: Instant };

const NAME = /^watchfloor-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})Z\.db$/;

/** Where a desk keeps its backups. */
export const backupsFolderOf = (folder: string): string => join(folder, "backups");

/** The newest backup in `backups/` of a data folder; a file has such a name only once it was verified. */
export function newestBackupIn(folder: string): KeptBackup | undefined {
  const backups = backupsFolderOf(folder);
  if (!existsSync(/* turbopackIgnore: true */ backups)) return undefined;
  const name = readdirSync(/* turbopackIgnore: true */ backups)
    .filter((each) => NAME.test(each))
    .sort()
    .at(-1);
  if (name === undefined) return undefined;
  const madeAt = Date.parse(name.replace(NAME, "$1-$2-$3T$4:$5:$6Z"));
  return { file: join(backups, name), madeAt };
}

/** What a person does to get a whole desk again. */
export function restoreWordsOf(folder: string): string {
  const newest = newestBackupIn(folder);
  if (!newest)
    return `There is no backup in ${backupsFolderOf(folder)}. Find one elsewhere, stop the server, then run: npm run restore -- FILE`;
  const made = new Date(newest.madeAt).toISOString().slice(0, 16).replace("T", " ");
  return `Stop the server, then restore the newest good backup, made at ${made} UTC: npm run restore -- ${newest.file}`;
}
