import { restore } from "@/db/files/restore";
import { verdictWordsOf } from "@/domain/record/verdict";
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
    const { rowCount, safetyCopy, record } = await restore(folder, file, (step) => say(`${step} …`));
    say(`Restored ${rowCount} rows into ${folder}.`);
    say(
      record
        ? verdictWordsOf(record)
        : "Its record is sealed by no key of this desk: it could not be checked.",
    );
    if (safetyCopy) say(`What was there before is kept in ${safetyCopy}.`);
  },
});
