import { chosenHome, holdBackups, isFull } from "@/db/chosen-home";
import { dataFolder, filesOf } from "@/db/files/data-folder";
import { BackupStopped, makeBackup } from "@/db/files/make-backup";
import { runWordsOf } from "@/domain/backup/backup-run";
import { backupSettingsOf } from "@/domain/backup/backup-settings";
import { fullDiskWordsOf } from "@/domain/backup/disk-space";
import { countOf } from "@/domain/count-words";
import { verdictWordsOf } from "@/domain/record/verdict";
import { DEFAULTS } from "@/domain/setting-defaults";
import { DATA_FOLDER_HELP, Failed, percentOf, progressOf, runCommand, say, WrongUse } from "./command-line";

const HELP = `Writes a backup of the desk to one file, also while the server runs, and reads it back to verify it.

  npm run backup            into backups/ of the data folder, as the server does every night: under a name made of the
                            time, when there is room, and the oldest beyond WATCHFLOOR_BACKUPS go
  npm run backup -- FILE    to FILE, which must not exist yet

Environment:
${DATA_FOLDER_HELP}
  WATCHFLOOR_BACKUPS        how many are kept in backups/: ${DEFAULTS.WATCHFLOOR_BACKUPS}; with 0 none is removed
  WATCHFLOOR_RESERVE_MB     what has to stay free on the disk: ${DEFAULTS.WATCHFLOOR_RESERVE_MB}`;

let isStopped = false;
const stop = () => {
  isStopped = true;
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
/** The server that started this process has ended. */
process.once("disconnect", stop);

const progress = progressOf("Backing up");
function onProgress(share: number) {
  if (isStopped) throw new BackupStopped("Stopped. No backup was written.");
  progress(percentOf(share));
}

async function backUpTo(file: string) {
  const backup = await chosenHome().backUp(file, onProgress);
  progress();
  say(`Wrote and verified ${backup.file}: ${countOf(backup.rowCount, "row")}.`);
  if (backup.record) say(verdictWordsOf(backup.record));
}

async function backUpByRule() {
  const settings = backupSettingsOf({
    count: process.env.WATCHFLOOR_BACKUPS,
    reserveMb: process.env.WATCHFLOOR_RESERVE_MB,
  });
  if (!settings.ok)
    throw new WrongUse(settings.problems.map(({ field, message }) => `${field}: ${message}`).join("\n"));
  const run = await makeBackup(chosenHome(), settings.value, Date.now(), onProgress);
  progress();
  if (run.outcome !== "written") throw new Failed(runWordsOf(run));
  say(runWordsOf(run));
}

/** Works while no other process writes backups. A server that started this one is told when another does. */
async function held(work: () => Promise<void>) {
  const release = hold();
  try {
    await work();
  } finally {
    release();
  }
}

function hold() {
  if (!chosenHome().isThere())
    throw new Failed(
      `There is no desk in ${dataFolder()} to back up. Name its folder: WATCHFLOOR_DATA=FOLDER.`,
    );
  try {
    return holdBackups(dataFolder());
  } catch (error) {
    process.send?.("busy");
    throw error;
  }
}

await runCommand({
  help: HELP,
  options: {},
  positionals: "any",
  async run(_, [file, ...others]) {
    if (others.length > 0) throw new WrongUse(`Unexpected argument: ${others.join(" ")}`);
    try {
      await held(() => (file === undefined ? backUpByRule() : backUpTo(file)));
    } catch (error) {
      if (error instanceof BackupStopped) throw new Failed(error.message);
      const { backups } = filesOf(dataFolder());
      throw isFull(error, backups) ? new Failed(fullDiskWordsOf(backups)) : error;
    } finally {
      if (process.connected) process.disconnect();
    }
  },
});
