import { backUp } from "@/db/files/backup";
import { dataFolder, Failed, percentOf, progressOf, runCommand, say } from "./command-line";

const HELP = `Writes a backup of the desk to one file, also while the server runs, and reads it back to verify it.

  npm run backup -- FILE    FILE must not exist yet

Environment:
  WATCHFLOOR_DATA           folder of the desk: ./data`;

await runCommand({
  help: HELP,
  options: {},
  positionals: ["FILE"],
  async run(_, [file = ""]) {
    let isStopped = false;
    process.once("SIGINT", () => {
      isStopped = true;
    });
    const progress = progressOf("Backing up");
    const backup = await backUp(dataFolder(), file, (share) => {
      if (isStopped) throw new Failed("Stopped. No backup was written.");
      progress(percentOf(share));
    });
    progress();
    say(`Wrote and verified ${backup.file}: ${backup.rowCount} rows.`);
  },
});
