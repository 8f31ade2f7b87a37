import type { Desk } from "@/db/desk";
import { dataFolder } from "@/db/files/data-folder";
import { readImportState, readUnfinishedImports } from "@/db/queries/import/imports";
import { type ImportState, storedOf, type Tally, tallyLineOf } from "@/domain/import/import";
import { type FileToImport, obstacleOf } from "@/domain/import/import-job";
import { type FirstRow, firstRowOf } from "@/domain/import/import-preview";
import { type KeyQuestion, questionWordsOf } from "@/domain/import/key-question";
import { noteWordsOf } from "@/domain/import/reading-notes";
import { isoOf } from "@/domain/time/time";
import { type OpenJob, openJob } from "@/imports/open-job";
import { Stopped, stopOnSignal } from "@/imports/process-signals";
import type { RefusedReport } from "@/imports/refused-report";
import { type Examined, examine, resume, store, valueFrom } from "@/imports/run-import";
import { startImport } from "@/imports/start-import";
import { inTurnToStore } from "@/imports/turn-to-store";
import { EXIT, percentOf, progressOf, say } from "../command-line";

/** Refused rows that are printed; all are in the file. */
const REFUSED_LISTED = 20;

/** Changed rows that are printed. */
const CHANGED_LISTED = 10;

type Mode = { path: string; isDry: boolean; isResumed: boolean; isJson: boolean };

/**
 * Imports a file and prints the result, with the tally on the last line.
 * Shape:  the whole file is checked before anything is stored; with nothing to store, no import is recorded.
 * Errors: throws ImportFailed and UnreadableFile. With refused rows, or when stopped, the exit code is that of a
 *         failure.
 */
export async function importFile(desk: Desk, file: FileToImport, { path, ...mode }: Mode): Promise<void> {
  stopOnSignal();
  if (mode.isResumed) return goOn(desk, file, path);
  const job = await openJob(desk, dataFolder(), { file, path });
  sayFound(job);
  const examined = await cleared(job, mode);
  if (!examined) return;
  await inTurn(desk, async (hasWaited) => {
    // What was stored meanwhile may have brought the same rows, or others under their ids.
    const now = hasWaited ? await cleared(job, mode) : examined;
    if (!now) return;
    await sayUnfinished(job);
    await storeAll(job, path, valueFrom(await startImport(desk, file, { found: job.found, ...now })));
  });
}

/** Checks the whole file, and says what it found; undefined, with the tally printed, when nothing is to be stored. */
async function cleared(job: OpenJob, { isDry, isJson }: Pick<Mode, "isDry" | "isJson">) {
  const examined = await checked(job);
  if (!examined) return undefined;
  const { tally, notes, question } = examined;
  for (const words of noteWordsOf(notes, (override) => ` To change it: ${override}.`)) say(words);
  if (isJson) process.stdout.write(`${JSON.stringify(reportOf(job, examined))}\n`);
  const unconfirmed = Object.entries(job.origin?.byValues ?? {}).filter(
    ([field]) => !(field in job.file.columns),
  );
  if (unconfirmed.length > 0) {
    say(unconfirmedWordsOf(unconfirmed));
    say(NOT_STORED.columns);
    conclude(tally, true);
    return undefined;
  }
  const obstacle = obstacleOf(job.file, examined);
  if (!isDry && !obstacle) return examined;
  if (obstacle === "question" && question) sayQuestion(question);
  sayRefused(job.report, tally);
  say(isDry || !obstacle ? DRY : tally.read === 0 ? NO_ROWS : NOT_STORED[obstacle]);
  conclude(tally, obstacle === "refused" || obstacle === "question");
  return undefined;
}

/** Stores while no other process or server of the desk does; a person may stop the waiting. */
export async function inTurn(desk: Desk, work: (hasWaited: boolean) => Promise<void>): Promise<void> {
  let hasBegun = false;
  const begin = (hasWaited: boolean) => {
    hasBegun = true;
    return work(hasWaited);
  };
  try {
    await inTurnToStore(
      desk,
      () => say("Another import is being stored. This one waits until it has ended."),
      begin,
    );
  } catch (error) {
    if (hasBegun || !(error instanceof Stopped)) throw error;
    say("Stopped while waiting. Nothing was changed.");
    process.exitCode = EXIT.failed;
  }
}

function sayFound({ file, found: { formatTitle, encoding, terms } }: OpenJob): void {
  say(`${file.fileName}: ${formatTitle}, read as ${encoding}.\n${terms}`);
}

function sayQuestion(question: KeyQuestion): void {
  say(questionWordsOf(question));
  say(`New rows: --as new\nCorrections: --dataset "${question.dataset}"`);
}

/** What a program is told of a checked file, on one line. */
const reportOf = (
  { file, found, report }: OpenJob,
  examined: Examined & { changed: readonly FirstRow[] },
) => {
  const { format, dataset, encoding, mapping, fileDigest } = found;
  const refused = report.first.slice(0, REFUSED_LISTED);
  return { file: file.fileName, fileDigest, format, dataset, encoding, mapping, ...examined, refused };
};

const DRY = "Nothing was stored: this was a dry run.";
const NO_ROWS = "Nothing was stored: there are no rows in this file.";
const NOT_STORED = {
  refused: "Nothing was stored. Fix what is refused, or import the other rows with --lenient.",
  nothing: "Nothing was stored: everything in it is already on the desk.",
  question: "Nothing was stored.",
  columns: "Nothing was stored.",
} as const;

/** The columns that only their cells speak for, with the options that confirm them. */
const unconfirmedWordsOf = (columns: readonly (readonly [string, string])[]): string =>
  `No column is called like ${columns.some(([field]) => field === "date") ? "a date" : "a title"}. By what is in them these may be right: ${columns
    .map(([field, column]) => `--map ${field}="${column}"`)
    .join(" ")}. Give those that are, or others.`;

/** A changed row, as it was and as it would be. */
const changeWordsOf = ({ row, key, what, at, before }: FirstRow): string =>
  `row ${row}, id ${key}: ${before ? `before “${before.what}” of ${isoOf(before.at)}, ` : ""}now “${what}” of ${isoOf(at)}`;

/** What importing the file would do; undefined when stopped. */
async function checked(job: OpenJob): Promise<(Examined & { changed: readonly FirstRow[] }) | undefined> {
  const progress = progressOf(`Checking ${job.file.fileName}`);
  try {
    const changed: FirstRow[] = [];
    const examined = await examine(job, (_, rows) => {
      progress(percentOf(job.content.share()));
      for (const { row, fate, before } of rows)
        if (fate === "changed" && changed.length < CHANGED_LISTED)
          changed.push(firstRowOf(row, fate, job.desk.now(), before));
    });
    progress();
    for (const row of changed) say(`Changed: ${changeWordsOf(row)}`);
    return { ...examined, changed };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    progress();
    say("Stopped. Nothing was stored.");
    process.exitCode = EXIT.failed;
    return undefined;
  } finally {
    progress();
  }
}

async function storeAll(job: OpenJob, path: string, state: ImportState): Promise<void> {
  const { id } = state.import;
  const progress = progressOf(`Importing ${job.file.fileName}`);
  const onBatch = (tally: Tally) =>
    progress(`${percentOf(job.content.share())}, ${storedOf(tally)} rows stored`);
  try {
    const { tally } = await store(job, state, onBatch);
    progress();
    sayRefused(job.report, tally);
    say(`Stored as import ${id}. To undo it as a whole: npm run import -- --undo ${id}`);
    conclude(tally, false);
  } catch (error) {
    progress();
    const now = await job.desk.store.read((view) => readImportState(view, id));
    const tally = now?.step.tally ?? state.step.tally;
    const reason = error instanceof Stopped ? "Stopped." : `Interrupted: ${messageOf(error)}`;
    say(
      `${reason} ${storedOf(tally)} rows are stored. To go on: npm run import -- ${job.importer.name} ${path} --resume\nTo undo them: npm run import -- --undo ${id}`,
    );
    conclude(tally, true);
  }
}

/** The sentence that an error says, with its full stop. */
const messageOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\.?$/, ".");

/** Resumes an import with its original options. */
async function goOn(desk: Desk, file: FileToImport, path: string): Promise<void> {
  await inTurn(desk, async () => {
    const { job, state } = await resume(desk, dataFolder(), { file, path });
    sayFound(job);
    say(`Continuing import ${state.import.id}: ${state.step.tally.read} rows were read before.`);
    await storeAll(job, path, state);
  });
}

async function sayUnfinished({ desk, found }: OpenJob): Promise<void> {
  const [other] = await desk.store.read((view) => readUnfinishedImports(view, found.fileDigest));
  if (!other) return;
  say(
    `An import of this file was interrupted before (${other.import.id}). This is a new one, and skips what that one stored; --resume would continue it.`,
  );
}

/** The options that decide what a refused row leaves open. */
const DECIDED_BY: readonly [RegExp, string][] = [
  [/choose one for the whole file/, "--category ID, or --map category=COLUMN"],
  [/choose the zone/, "--zone NAME"],
  [/choose whether the day or the month/, "--day-first or --month-first"],
];

function optionFor(message: string): string {
  const option = DECIDED_BY.find(([words]) => words.test(message))?.[1];
  return option ? ` (${option})` : "";
}

function sayRefused({ first, path }: RefusedReport, { refused }: Tally): void {
  if (refused === 0) return;
  for (const { row, line, problems } of first.slice(0, REFUSED_LISTED))
    for (const { column, message } of problems)
      say(
        `Refused: row ${row}${line === null ? "" : `, line ${line}`}, ${column}: ${message}${optionFor(message)}`,
      );
  say(
    `${refused} row${refused === 1 ? " is" : "s are"} refused. All of them, with the reasons, are in ${path}`,
  );
}

function conclude(tally: Tally, hasFailed: boolean): void {
  process.stdout.write(`${tallyLineOf(tally)}\n`);
  if (hasFailed) process.exitCode = EXIT.failed;
}
