import { chosenHome, holdDesk } from "@/db/chosen-home";
import { EMPTY_DESK } from "@/db/seed/empty";
import { JANUARY_2020 } from "@/db/seed/january-2020";
import { DATA_FOLDER_HELP, runCommand, say } from "./command-line";

const HELP = `Creates a desk in the data folder, or in the database that DATABASE_URL names. A desk that is there already is never touched.

  npm run seed              the example desk of January 2020
  npm run seed -- --empty   a desk on real time with the five categories and no history

Environment:
${DATA_FOLDER_HELP}`;

await runCommand({
  help: HELP,
  options: { empty: { type: "boolean" } },
  positionals: [],
  async run({ empty }) {
    const home = chosenHome();
    const release = holdDesk(home.folder);
    try {
      const desk = await home.create(empty ? EMPTY_DESK : JANUARY_2020);
      await desk.store.close();
      say(`Created the desk “${desk.profile.name}” in ${home.name}.`);
    } finally {
      release();
    }
  },
});
