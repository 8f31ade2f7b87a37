import { restore } from "@/db/files/restore";
import { dataFolder, runCommand, say } from "./command-line";

const HELP = `Puts a backup in the place of the desk. The backup is verified first, and the present database is kept
beside it under another name. Stop the server before.

  npm run restore -- FILE

Environment:
  WATCHFLOOR_DATA           folder of the desk: ./data`;

await runCommand({
  help: HELP,
  options: {},
  positionals: ["FILE"],
  async run(_, [file = ""]) {
    const folder = dataFolder();
    const { rowCount, safetyCopy } = await restore(folder, file, (step) => say(`${step} …`));
    say(`Restored ${rowCount} rows into ${folder}.`);
    if (safetyCopy) say(`What was there before is kept in ${safetyCopy}.`);
  },
});
