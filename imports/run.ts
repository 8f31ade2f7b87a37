import { endImport } from "@/db/commands/end-import";
import { resumeImport } from "@/db/commands/resume-import";
import { storeImportRows } from "@/db/commands/store-import-rows";
import { readFates } from "@/db/imports/imported-rows";
import { readNameable } from "@/db/queries/definition/indicator-choices";
import { readIsOldEdition, readUnfinishedImports } from "@/db/queries/import/imports";
import type { CheckedRow } from "@/domain/import/checked-row";
import {
  counted,
  type Fate,
  type ImportState,
  type ImportStep,
  NOTHING_READ,
  sumOf,
  type Tally,
} from "@/domain/import/import";
import type { RowRules } from "@/domain/import/row-check";
import type { Outcome } from "@/domain/outcome";
import type { ReadOptions } from "@/formats/importer";
import { type Batch, batchesOf, latestEditions } from "./batches";
import { ImportFailed } from "./import-failed";
import { type OpenJob, sourceIn } from "./open-job";
import { goOnOrStop } from "./process-signals";

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
  ...(source !== null && { source }),
});

async function* readBatches(job: OpenJob): AsyncGenerator<Batch> {
  job.report.restart();
  const rows = () => job.importer.read(job.content, optionsOf(job));
  if (job.importer.hasEditions) job.editions ??= await latestEditions(rows());
  for await (const batch of batchesOf(rows(), await rulesOf(job), job.editions)) {
    job.report.add(batch.refused);
    yield batch;
  }
}

/**
 * Counts what importing the file would do, without storing anything.
 * Errors: throws Stopped; UnreadableFile.
 */
export async function examine(
  job: OpenJob,
  onBatch: (tally: Tally, rows: readonly { row: CheckedRow; fate: Fate }[]) => void,
): Promise<Tally> {
  let tally = NOTHING_READ;
  const isOld = await job.desk.store.read((view) => readIsOldEdition(view, job.found));
  const edition = { dataset: job.found.dataset, isOld };
  for await (const batch of readBatches(job)) {
    goOnOrStop();
    const matched = await job.desk.store.read((view) => readFates(view, edition, batch.rows));
    tally = matched.reduce((sum, { fate }) => counted(sum, fate), sumOf(tally, batch.tally));
    onBatch(tally, matched);
  }
  return tally;
}

/**
 * Resumes an interrupted import of the file with its original options: the named one, or the newest.
 * Errors: throws ImportFailed when there is none.
 */
export async function resume(job: OpenJob, importId?: string): Promise<{ job: OpenJob; state: ImportState }> {
  const { desk, importer, found, file } = job;
  const states = await desk.store.read((view) => readUnfinishedImports(view, found.fileDigest));
  const own = importId === undefined ? states[0] : states.find((state) => state.import.id === importId);
  if (!own)
    throw new ImportFailed("No import of this file was interrupted. To import it, leave --resume out.");
  const state = valueFrom(await resumeImport(desk, own.import.id));
  const { dataset, categoryId, isLenient, mapping } = state.import;
  return {
    state,
    job: {
      ...job,
      file: { ...file, category: categoryId ?? "", isLenient },
      source: importer.isMapped ? sourceIn(importer, dataset) : null,
      found: { ...found, dataset, mapping },
    },
  };
}

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
    return await end("finished", null);
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
