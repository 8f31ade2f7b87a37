import { actingAs, type Desk } from "@/db/desk";
import { createDesk, holdsDesk, openDesk } from "@/db/files/data-folder";
import { holdDesk, workBeside } from "@/db/files/serving-lock";
import { EMPTY_DESK } from "@/db/seed/empty";
import { UnreadableFile } from "@/formats/importer";
import { IMPORTERS } from "@/formats/importers";
import { dataFolder, Failed, runCommand, say, WrongUse } from "./command-line";
import { FoundWriter } from "./import/found";
import { readIn } from "./import/read-in";
import { takeBack } from "./import/take-back";

const HELP = `Reads a file of incidents or reports into the desk; an empty desk is created where there is none.

  npm run import -- FORMAT FILE            FORMAT is auto or one of those below
  npm run import -- FORMAT FILE --resume   goes on with an import of that file that was broken off
  npm run import -- --undo ID              takes an import back as a whole

  --category ID     for rows whose own words do not say their category, such as shipping
  --dry-run         says what would come of it, and stores nothing
  --lenient         stores the good rows when others are refused; without it one bad row means that nothing is stored
  --source NAME     for a table of your own: whom it comes from; the name of the file without it
  --map WHAT=COLUMN for a table of your own: which column tells what, such as title=Headline; remembered for the source
  --empty WORD      for a table of your own: a word that means nothing, such as N/A
  --day-first, --month-first  for a table of your own: how to read 08/01/2020, where the column does not say
  --by NAME         who is on watch: Command line without it

Formats:
${IMPORTERS.map(({ name, title }) => `  ${name.padEnd(10)} ${title}`).join("\n")}

The same file again changes nothing; a newer edition of a dataset changes what it tells otherwise. What is refused is
listed, and written to a file in the folder of the desk. Ctrl+C stops after the rows at hand. The last line reads:
read N, new N, changed N, unchanged N, duplicate N, refused N

The desk lies in the folder that WATCHFLOOR_DATA names, ./data without it.`;

await runCommand({
  help: HELP,
  options: {
    category: { type: "string" },
    "dry-run": { type: "boolean" },
    lenient: { type: "boolean" },
    source: { type: "string" },
    "day-first": { type: "boolean" },
    "month-first": { type: "boolean" },
    map: { type: "string", multiple: true },
    empty: { type: "string", multiple: true },
    by: { type: "string" },
    name: { type: "string" },
    resume: { type: "boolean" },
    import: { type: "string" },
    found: { type: "string" },
    undo: { type: "string" },
  },
  positionals: "any",
  async run(values, [format, path, ...more]) {
    const found = new FoundWriter(values.found);
    const isUndo = values.undo !== undefined;
    if (isUndo && format !== undefined) throw new WrongUse("--undo takes no format and no file");
    if (!isUndo && (path === undefined || more.length > 0)) throw new WrongUse("Give a format and a file");
    const { name, category, source, map = [], empty = [] } = values;
    const dateOrder = values["day-first"] ? "day first" : values["month-first"] ? "month first" : null;
    const said = {
      format: format ?? "",
      path: path ?? "",
      name,
      category,
      source,
      map,
      empty,
      dateOrder,
    } as const;
    const desk = actingAs(await openOrCreate(dataFolder()), values.by ?? "Command line");
    const asked = {
      isDry: values["dry-run"] === true,
      isResumed: values.resume === true,
      importId: values.import,
      found,
    };
    try {
      await workBeside(dataFolder(), desk, () =>
        values.undo === undefined
          ? readIn(desk, { ...said, isLenient: values.lenient === true }, asked)
          : takeBack(desk, values.undo),
      );
    } catch (error) {
      const failure =
        error instanceof UnreadableFile ? new Failed(`${error.place}: ${error.message}.`) : error;
      found.fail(failure instanceof Error ? failure.message : String(failure));
      throw failure;
    }
  },
});

async function openOrCreate(folder: string): Promise<Desk> {
  if (holdsDesk(folder)) return openDesk(folder);
  const release = holdDesk(folder);
  try {
    const desk = await createDesk(folder, EMPTY_DESK);
    say(`Created an empty desk in ${folder}.`);
    return desk;
  } finally {
    release();
  }
}
