import { basename } from "node:path";
import { chosenHome, holdDesk, workBeside } from "@/db/chosen-home";
import { actingAs, type Desk } from "@/db/desk";
import type { Home } from "@/db/home";
import { readImportState } from "@/db/queries/import/imports";
import { EMPTY_DESK } from "@/db/seed/empty";
import { countOf } from "@/domain/count-words";
import { MAPPED_FIELDS } from "@/formats/import/mapped-columns";
import { IMPORTERS, importerNamed } from "@/formats/importers";
import { failureWordsOf } from "@/imports/import-failed";
import { Stopped, stopOnSignal } from "@/imports/process-signals";
import { undoImport } from "@/imports/undo-import";
import { DATA_FOLDER_HELP, EXIT, Failed, progressOf, runCommand, say, WrongUse } from "./command-line";
import { importFile, inTurn } from "./import/import-file";

const HELP = `Imports a file of incidents, reports or levels; an empty desk is created where there is none.

  npm run import -- FORMAT FILE            FORMAT is auto or one of those below
  npm run import -- FORMAT FILE --resume   continues an interrupted import of that file
  npm run import -- --undo ID              undoes an import as a whole

  --category ID     for rows that do not name a category themselves, such as shipping
  --dry-run         reports what would change, and stores nothing
  --json            prints what the check found on one line of JSON, before the last line
  --lenient         stores the good rows when others are refused; without it one bad row means that nothing is stored
  --encoding NAME   how its text is written, such as windows-1256, where the detected one is wrong
  --sheet NAME      of a workbook (XLSX, ODS): the sheet; defaults to the first
  --source NAME     for a table of your own: where it comes from; defaults to the name of the file
  --dataset NAME    for a table of your own: the dataset that its rows belong to, and correct where they have its ids
  --as new          for a table of your own: its rows belong to a new dataset, whatever ids they have
  --zone NAME       for a table of your own: the zone of times that name none, such as Asia/Baghdad; defaults to the desk's
  --map WHAT=COLUMN for a table of your own: the column of a field, such as title=Headline; the others stay
                    as guessed; remembered for the dataset
  --empty WORD      for a table of your own: a word to treat as empty, such as N/A
  --day-first, --month-first  for a table of your own: how to read 08/01/2020, where the column leaves it open
  --by NAME         who is on watch; defaults to Command line

Formats:
${IMPORTERS.map(({ name, title }) => `  ${name.padEnd(10)} ${title}`).join("\n")}

The same file again changes nothing; a newer edition of a dataset changes the rows that differ. What is refused is
listed, and written to a file in the folder of the desk. Ctrl+C stops after the rows at hand. The last line reads:
read N, new N, changed N, unchanged N, duplicate N, refused N

Environment:
${DATA_FOLDER_HELP}`;

await runCommand({
  help: HELP,
  options: {
    category: { type: "string" },
    "dry-run": { type: "boolean" },
    json: { type: "boolean" },
    lenient: { type: "boolean" },
    source: { type: "string" },
    "day-first": { type: "boolean" },
    "month-first": { type: "boolean" },
    map: { type: "string", multiple: true },
    encoding: { type: "string" },
    zone: { type: "string" },
    sheet: { type: "string" },
    dataset: { type: "string" },
    as: { type: "string" },
    empty: { type: "string", multiple: true },
    by: { type: "string" },
    resume: { type: "boolean" },
    undo: { type: "string" },
  },
  positionals: "any",
  async run(values, [format, path, ...more]) {
    const isUndo = values.undo !== undefined;
    if (isUndo && format !== undefined) throw new WrongUse("--undo takes no format and no file");
    if (!isUndo && (path === undefined || more.length > 0)) throw new WrongUse("Give a format and a file");
    const file = {
      fileName: basename(path ?? ""),
      format: knownFormat(format),
      category: values.category ?? "",
      isLenient: values.lenient === true,
      source: values.source ?? "",
      columns: columnsGiven(values.map ?? []),
      emptyWords: values.empty ?? [],
      ...{
        sheet: values.sheet ?? "",
        encoding: values.encoding ?? "",
        zone: values.zone ?? "",
        dataset: values.dataset ?? "",
      },
      isNewDataset: isNewDataset(values.as),
      dateOrder: values["day-first"] ? "day first" : values["month-first"] ? "month first" : "",
    } as const;
    const mode = {
      path: path ?? "",
      isDry: values["dry-run"] === true,
      isResumed: values.resume === true,
      isJson: values.json === true,
    };
    const home = chosenHome();
    const desk = actingAs(await openOrCreate(home), values.by ?? "Command line");
    try {
      await workBeside(home.folder, desk, () =>
        values.undo === undefined
          ? importFile(desk, { ...file, id: desk.newId() }, mode)
          : undo(desk, values.undo),
      );
    } catch (error) {
      const words = failureWordsOf(error);
      throw words === undefined ? error : new Failed(words);
    }
  },
});

async function openOrCreate(home: Home): Promise<Desk> {
  if (home.isThere()) return home.open();
  const release = holdDesk(home.folder);
  try {
    const desk = await home.create(EMPTY_DESK);
    say(`Created an empty desk in ${home.name}.`);
    return desk;
  } finally {
    release();
  }
}

/** Errors: throws Failed for an unknown import, ImportFailed for one that is already undone. */
async function undo(desk: Desk, importId: string): Promise<void> {
  stopOnSignal();
  await inTurn(desk, () => undoNow(desk, importId));
}

async function undoNow(desk: Desk, importId: string): Promise<void> {
  const state = await desk.store.read((view) => readImportState(view, importId));
  if (!state) throw new Failed(`There is no import ${importId}.`);
  const progress = progressOf(`Undoing ${state.import.fileName}`);
  try {
    const { reason } = await undoImport(desk, state, (count) => progress(countOf(count, "row")));
    progress();
    say(`Undone: ${reason}.`);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    progress();
    say(`Stopped. Part of it is undone. To undo the rest: npm run import -- --undo ${importId}`);
    process.exitCode = EXIT.failed;
  }
}

function isNewDataset(as: string | undefined): boolean {
  if (as !== undefined && as !== "new") throw new WrongUse("--as takes new");
  return as === "new";
}

function knownFormat(format = "auto"): string {
  if (format === "auto" || importerNamed(format)) return format;
  throw new WrongUse(`The format must be auto, or one of: ${IMPORTERS.map(({ name }) => name).join(", ")}`);
}

function columnsGiven(map: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    map.map((pair) => {
      const [field = "", ...column] = pair.split("=");
      if (MAPPED_FIELDS.some((each) => each.field === field) && column.length > 0)
        return [field, column.join("=")];
      const fields = MAPPED_FIELDS.map((each) => each.field).join(", ");
      throw new WrongUse(
        `--map takes WHAT=COLUMN, such as --map title=Headline, not ${pair}. WHAT is one of: ${fields}`,
      );
    }),
  );
}
