import { rememberMapping } from "@/db/commands/remember-mapping";
import type { Desk } from "@/db/desk";
import { readImportState, readUnfinishedImports } from "@/db/queries/import/imports";
import { type ImportState, storedOf, type Tally, tallyLineOf } from "@/domain/import/import";
import { EXIT, Failed, percentOf, progressOf, say } from "../command-line";
import { encodingWords, type ImportParams, type Job, jobOf, sourceIn } from "./job";
import type { PreviewFile } from "./preview-file";
import type { RefusedReport } from "./refused-report";
import { begin, examine, resume, store, valueFrom } from "./run";
import { Stopped, stopOnSignal } from "./stopping";

/** Refused rows that are listed; all are in the file. */
const REFUSED_LISTED = 20;

type Mode = { isDry: boolean; isResumed: boolean; importId: string | undefined; preview: PreviewFile };

/**
 * Imports a file as the command line says, and reports the result; the count is the last line.
 * Shape:  the whole file is checked before anything is stored; where there is nothing to store, there is no import.
 * Errors: throws WrongUse, Failed and UnreadableFile. Where rows were refused or somebody stopped it, the exit code
 *         says that it failed.
 */
export async function importFile(desk: Desk, params: ImportParams, mode: Mode): Promise<void> {
  stopOnSignal();
  const id = mode.importId ?? desk.newId();
  const job = await jobOf(desk, params, id);
  say(
    `${job.fileName}: ${job.importer.title}, read as ${encodingWords[job.encoding]}.\n${job.importer.terms}`,
  );
  if (mode.isResumed) return goOn(job, params, mode.importId);
  await mode.preview.begin(job);
  const tally = await checked(job, mode.preview);
  if (!tally) return;
  const isRefused = tally.refused > 0 && !job.isLenient;
  if (mode.isDry || isRefused || storedOf(tally) === 0) {
    sayRefused(job.report, tally);
    say(
      mode.isDry ? "Nothing was stored: this was a dry run." : isRefused ? REFUSED_WHOLE : NOTHING_TO_STORE,
    );
    return conclude(tally, isRefused);
  }
  await sayUnfinished(job);
  if (job.mapping) valueFrom(await rememberMapping(desk, { dataset: job.dataset, mapping: job.mapping }));
  await storeAll(job, params, await begin(job, id));
}

const REFUSED_WHOLE = "Nothing was stored. Fix what is refused, or import the other rows with --lenient.";
const NOTHING_TO_STORE = "Nothing was stored: everything in it is already on the desk.";

/** What importing the file would do; undefined when somebody stopped it. */
async function checked(job: Job, preview: PreviewFile): Promise<Tally | undefined> {
  const progress = progressOf(`Checking ${job.fileName}`);
  try {
    const tally = await examine(job, (sum, rows) => {
      progress(percentOf(job.file.share()));
      preview.onBatch(job, sum, rows);
    });
    preview.end(job, tally);
    return tally;
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

async function storeAll(job: Job, params: ImportParams, state: ImportState): Promise<void> {
  const { id } = state.import;
  const progress = progressOf(`Importing ${job.fileName}`);
  const onBatch = (tally: Tally) =>
    progress(`${percentOf(job.file.share())}, ${storedOf(tally)} rows stored`);
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
    const reason = error instanceof Stopped ? "Stopped" : `Interrupted: ${messageOf(error)}`;
    say(
      `${reason}. ${storedOf(tally)} rows are stored. To go on: npm run import -- ${job.importer.name} ${params.path} --resume\nTo undo them: npm run import -- --undo ${id}`,
    );
    conclude(tally, true);
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Continues an import as it was started. */
async function goOn(job: Job, params: ImportParams, importId: string | undefined): Promise<void> {
  const state = await unfinishedOf(job, importId);
  const { dataset, categoryId, isLenient, mapping } = state.import;
  const source = job.importer.isMapped ? sourceIn(job.importer, dataset) : null;
  await storeAll({ ...job, dataset, source, categoryId, isLenient, mapping }, params, state);
}

/** The import of this file that can be continued. Errors: throws Failed when there is none. */
async function unfinishedOf(job: Job, importId: string | undefined): Promise<ImportState> {
  const found = await job.desk.store.read((view) => readUnfinishedImports(view, job.fileDigest));
  const own = importId === undefined ? found[0] : found.find((state) => state.import.id === importId);
  if (!own) throw new Failed("No import of this file was interrupted. To import it, leave --resume out.");
  say(`Continuing import ${own.import.id}: ${own.step.tally.read} rows were read before.`);
  return resume(job.desk, own.import.id);
}

async function sayUnfinished(job: Job): Promise<void> {
  const [other] = await job.desk.store.read((view) => readUnfinishedImports(view, job.fileDigest));
  if (!other) return;
  say(
    `An import of this file was interrupted before (${other.import.id}). This is a new one, and skips what that one stored; --resume would continue it.`,
  );
}

function sayRefused({ first, path }: RefusedReport, { refused }: Tally): void {
  if (refused === 0) return;
  for (const { row, line, problems } of first.slice(0, REFUSED_LISTED))
    for (const { column, message } of problems)
      say(`Refused: row ${row}${line === null ? "" : `, line ${line}`}, ${column}: ${message}`);
  say(
    `${refused} row${refused === 1 ? " is" : "s are"} refused. All of them, with the reasons, are in ${path}`,
  );
}

function conclude(tally: Tally, hasFailed: boolean): void {
  process.stdout.write(`${tallyLineOf(tally)}\n`);
  if (hasFailed) process.exitCode = EXIT.failed;
}
