import { chosenHome } from "@/db/chosen-home";
import { openExercise } from "@/db/exercises/exercises";
import { EXERCISE_SPEEDS } from "@/domain/exercise/exercise";
import { dateTimeGroupOf } from "@/domain/time/time";
import { DATA_FOLDER_HELP, runCommand, say, WrongUse } from "./command-line";

const HELP = `Opens an exercise: a desk of its own that knows what the desk knew at a past instant, and plays on from there.
The desk itself is only read.

  npm run exercise -- --name NAME --from 071500ZJAN20

  --name     how it is called; its folder is made of it
  --from     the moment at which it begins
  --until    the moment at which it ends; the desk's present without it
  --speed    how fast its clock runs, in times of real time: ${EXERCISE_SPEEDS.map(({ speed }) => speed).join(", ")}; 60 without it
  --by       who opens it: Command line without it

Environment:
${DATA_FOLDER_HELP}`;

await runCommand({
  help: HELP,
  options: {
    name: { type: "string" },
    from: { type: "string" },
    until: { type: "string" },
    speed: { type: "string" },
    by: { type: "string" },
  },
  positionals: [],
  async run({ by = "Command line", ...options }) {
    const opened = await openExercise(chosenHome(), options, by);
    if (!opened.ok)
      throw new WrongUse(
        opened.problems.map(({ field, message }) => `${field ? `--${field}: ` : ""}${message}`).join("\n"),
      );
    const { name, fromAt, untilAt, folder, slug } = opened.value;
    say(
      `Opened the exercise “${name}”, ${dateTimeGroupOf(fromAt)} to ${dateTimeGroupOf(untilAt)}. Serve it:`,
    );
    const which = process.env.DATABASE_URL ? ` WATCHFLOOR_EXERCISE=${slug}` : "";
    process.stdout.write(`PORT=3001 WATCHFLOOR_DATA='${folder}'${which} npm start\n`);
  },
});
