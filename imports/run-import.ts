import { endImport } from "@/db/commands/end-import";
import { resumeImport } from "@/db/commands/resume-import";
import { storeImportRows } from "@/db/commands/store-import-rows";
import type { Desk } from "@/db/desk";
import { type RowFate, readFates } from "@/db/imports/imported-rows";
import { readNameable } from "@/db/queries/definition/indicator-choices";
import { readIsOldEdition, readUnfinishedImports } from "@/db/queries/import/imports";
import type { ChoiceCounts, ColumnReport } from "@/domain/import/column-report";
import {
  counted,
  type ImportState,
  type ImportStep,
  NOTHING_READ,
  sumOf,
  type Tally,
} from "@/domain/import/import";
import type { FileToImport } from "@/domain/import/import-job";
import { type KeyQuestion, MetKeys } from "@/domain/import/key-question";
import type { Guess, ReadingNotes } from "@/domain/import/reading-notes";
import type { RowRules } from "@/domain/import/row-check";
import type { Outcome } from "@/domain/outcome";
import { columnReportsOf } from "@/formats/import/column-fit";
import type { ReadOptions } from "@/formats/importer";
import type { ColumnTally } from "@/formats/reading/column-tally";
import { NoteTaker } from "@/formats/reading/note-taker";
import { type Batch, batchesOf, latestEditions } from "./batches";
import { ImportFailed } from "./import-failed";
import { swapTallyOf } from "./known-places";
import { identityOf, openFile } from "./open-file";
import { type OpenJob, openJob } from "./open-job";
import { goOnOrStop } from "./process-signals";
import { sourceIn } from "./table-identity";

const rulesOf = ({ desk, file }: OpenJob): Promise<RowRules> =>
  desk.store.read(async (view) => ({
    categoryId: file.category || null,
    ...(await readNameable(view)),
    now: desk.now(),
  }));

const optionsOf = ({ encoding, found: { mapping }, source }: OpenJob): ReadOptions => ({
  encoding,
  ...(mapping && { mapping: mapping.columns, emptyWords: mapping.emptyWords }),
  ...(mapping?.dateOrder && { dateOrder: mapping.dateOrder }),
  ...(mapping?.zone && { zone: mapping.zone }),
  ...(source !== null && { source }),
});

async function* readBatches(job: OpenJob, tally?: ColumnTally): AsyncGenerator<Batch> {
  job.report.restart();
  const rows = (notes?: NoteTaker) =>
    job.importer.read(job.content, {
      ...optionsOf(job),
      ...(notes && { notes }),
      ...(notes && tally && { tally }),
    });
  if (job.importer.hasEditions) job.editions ??= await latestEditions(rows());
  job.notes = new NoteTaker();
  for await (const batch of batchesOf(rows(job.notes), await rulesOf(job), job.editions)) {
    job.report.add(batch.refused);
    yield batch;
  }
}

/** What importing a file would do, and what its reading leaves to say and to ask. */
export type Examined = { tally: Tally; notes: ReadingNotes; question: KeyQuestion | null } & ColumnsFound;

/** What is known of the columns of a custom table, and how many rows the choices beside them change. */
type ColumnsFound = { columns?: readonly ColumnReport[]; choices?: ChoiceCounts };

/** The columns as far as they were read; nothing for a format of its own. */
export function columnsFoundIn({ found, origin, tally, notes }: OpenJob): ColumnsFound {
  if (!origin || !tally || !found.mapping) return {};
  return {
    columns: columnReportsOf(found.columns, found.mapping.columns, tally, origin),
    choices: { ...notes.choices, emptyWords: tally.emptiedCount },
  };
}

/**
 * Finds out what importing the file would do, without storing anything.
 * Errors: throws Stopped; UnreadableFile.
 */
export async function examine(
  job: OpenJob,
  onBatch: (tally: Tally, rows: readonly RowFate[]) => void,
): Promise<Examined> {
  let tally = NOTHING_READ;
  const met = new MetKeys();
  const isOld = await job.desk.store.read((view) => readIsOldEdition(view, job.found));
  const edition = { dataset: job.found.dataset, isOld };
  const positions = job.origin && (await swapTallyOf(job.desk));
  for await (const batch of readBatches(job, job.tally)) {
    goOnOrStop();
    const matched = await job.desk.store.read((view) => readFates(view, edition, batch.rows));
    tally = matched.reduce((sum, { fate }) => counted(sum, fate), sumOf(tally, batch.tally));
    for (const { content } of batch.rows) if (content.kind === "incident") positions?.add(content.incident);
    if (!job.isSettled)
      for (const { row, before } of matched)
        if (before && row.content.kind === "incident") {
          const { title: what, effectiveAt: at } = row.content.incident;
          met.add({ row: row.row, key: row.key, what, at }, before);
        }
    onBatch(tally, matched);
  }
  const question = met.questionOf(job.source ?? job.found.dataset);
  const notes = notesOf(job);
  const guesses = [...notes.guesses, ...swapGuessOf(job, positions?.swappedCount ?? 0)];
  return { tally, notes: { ...notes, guesses }, question, ...columnsFoundIn(job) };
}

/** What was guessed to open the file and to map its columns, then what the reading leaves to say. */
function notesOf({ guesses, leftToSay, notes: { notes }, found, origin }: OpenJob): ReadingNotes {
  const columns = Object.entries(found.mapping?.columns ?? {}).filter(
    ([field]) => !(field in (origin?.chosen ?? {})),
  );
  const mapped: Guess[] =
    columns.length > 0
      ? [
          {
            what: `columns: ${columns.map(([field, column]) => `${field} from “${column}”`).join(", ")}`,
            override: "--map WHAT=COLUMN",
          },
        ]
      : [];
  return { ...notes, guesses: [...guesses, ...leftToSay(), ...mapped, ...notes.guesses] };
}

/** That positions seem to have latitude and longitude swapped, with the columns that would swap them. */
function swapGuessOf({ found }: OpenJob, count: number): Guess[] {
  if (count === 0) return [];
  const { latitude, longitude } = found.mapping?.columns ?? {};
  const override =
    latitude && longitude ? `--map latitude="${longitude}" --map longitude="${latitude}"` : null;
  const where = count === 1 ? "position lies where its place is" : "positions lie where their places are";
  return [
    {
      what: `latitude and longitude are as the columns say, but ${count.toLocaleString("en")} ${where} only when they are swapped`,
      override,
    },
  ];
}

/**
 * Resumes an interrupted import of the file with its original options: the named one, or the newest.
 * Errors: throws ImportFailed when there is none, and what `openJob` throws.
 * Cost:   reads the file once more than `openJob`.
 */
export async function resume(
  desk: Desk,
  folder: string,
  { file, path, importId }: { file: FileToImport; path: string; importId?: string },
): Promise<{ job: OpenJob; state: ImportState }> {
  const { fileDigest } = await identityOf(openFile(path));
  const states = await desk.store.read((view) => readUnfinishedImports(view, fileDigest));
  const own = importId === undefined ? states[0] : states.find((state) => state.import.id === importId);
  if (!own)
    throw new ImportFailed("No import of this file was interrupted. To import it, leave --resume out.");
  const { dataset, format, categoryId, isLenient, mapping } = own.import;
  const options = { format, category: categoryId ?? "", isLenient, ...mapping?.reading };
  const job = await openJob(desk, folder, { file: { ...file, ...options }, path });
  const { importer, found } = job;
  return {
    state: valueFrom(await resumeImport(desk, own.import.id)),
    job: {
      ...job,
      source: importer.isMapped ? sourceIn(importer, dataset) : null,
      found: { ...found, dataset, mapping: importer.isMapped ? mapping : null },
    },
  };
}

/** New rows of one file from which on the engine looks at its tables anew. */
const MANY = 10_000;

/**
 * Stores the rows of the file after the newest step of an import, and completes it.
 * Shape:  every batch is a transaction and a step; readers see the desk as of one of them.
 * Errors: throws Stopped, after a step that says so; other errors are recorded in a step too, where possible.
 */
export async function store(
  job: OpenJob,
  { import: { id: importId }, step }: ImportState,
  onBatch: (tally: Tally) => void,
): Promise<ImportStep> {
  let last = step;
  const alreadyRead = step.tally.read;
  let passed = 0;
  try {
    for await (const batch of readBatches(job)) {
      passed += batch.rows.length + batch.tally.read;
      if (passed <= alreadyRead) continue;
      goOnOrStop();
      const tally = sumOf(last.tally, batch.tally);
      last = valueFrom(
        await storeImportRows(job.desk, { importId, after: last.number, tally, rows: batch.rows }),
      );
      onBatch(last.tally);
    }
    const finished = await end("finished", null);
    if (finished.tally.new >= MANY) await job.desk.store.measureTables();
    return finished;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await end("stopped", reason).catch(() => undefined);
    throw error;
  }

  async function end(act: "finished" | "stopped", reason: string | null): Promise<ImportStep> {
    return valueFrom(
      await endImport(job.desk, { importId, after: last.number, act, tally: last.tally, reason }),
    );
  }
}

export function valueFrom<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ImportFailed(
    outcome.problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join("\n"),
  );
}
