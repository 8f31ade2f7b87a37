import { dataFolder } from "@/db/files/data-folder";
import { restore } from "@/db/files/restore";
import { verdictWordsOf } from "@/domain/record/verdict";
import { DATA_FOLDER_HELP, runCommand, say } from "./command-line";

const HELP = `Puts a backup in the place of the desk. The backup is verified first, and the present database is kept
beside it under another name. Stop the server before.

  npm run restore -- FILE             refused when the record of the backup was altered
  npm run restore -- FILE --anyway    restores such a backup anyway

Environment:
${DATA_FOLDER_HELP}`;

await runCommand({
  help: HELP,
  options: { anyway: { type: "boolean" } },
  positionals: ["FILE"],
  async run({ anyway: takesForged = false }, [file = ""]) {
    const folder = dataFolder();
    const { rowCount, safetyCopy, record } = await restore(folder, file, {
      onStep: (step) => say(`${step} …`),
      takesForged,
    });
    say(`Restored ${rowCount} rows into ${folder}.`);
    say(
      record
        ? verdictWordsOf(record)
        : "Its record is sealed by no key of this desk, so it could not be checked. It counts as not vouched for until you bring its watchfloor.key, or accept it by name.",
    );
    if (safetyCopy) say(`What was there before is kept in ${safetyCopy}.`);
  },
});
