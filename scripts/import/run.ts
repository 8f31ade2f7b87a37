import { beginImport } from "@/db/commands/begin-import";
import { endImport } from "@/db/commands/end-import";
import { resumeImport } from "@/db/commands/resume-import";
import { storeImportRows } from "@/db/commands/store-import-rows";
import type { Desk } from "@/db/desk";
import { readFates } from "@/db/imports/imported-rows";
import { readNameable } from "@/db/queries/definition/nameable";
import { readIsOldEdition } from "@/db/queries/import/imports";
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
import { Failed } from "../command-line";
import { type Batch, batchesOf, latestEditions } from "./batches";
import type { Job } from "./job";
import { goOnOrStop } from "./stopping";

const rulesOf = (job: Job): Promise<RowRules> =>
  job.desk.store.read(async (view) => ({
    categoryId: job.categoryId,
    ...(await readNameable(view)),
    now: job.desk.now(),
  }));

const optionsOf = ({ encoding, mapping, source }: Job): ReadOptions => ({
  encoding,
  ...(mapping && { mapping: mapping.columns, emptyWords: mapping.emptyWords }),
  ...(mapping?.dateOrder && { dateOrder: mapping.dateOrder }),
  ...(source !== null && { source }),
});

async function* readBatches(job: Job): AsyncGenerator<Batch> {
  job.report.restart();
  const rows = () => job.importer.read(job.file, optionsOf(job));
  const editions = job.importer.hasEditions ? await latestEditions(rows()) : null;
  for await (const batch of batchesOf(rows(), await rulesOf(job), editions)) {
    job.report.add(batch.refused);
    yield batch;
  }
}

/**
 * Counts what importing the file would do, and stores nothing.
 * Errors: throws Stopped; UnreadableFile.
 */
export async function examine(
  job: Job,
  onBatch: (tally: Tally, rows: readonly { row: CheckedRow; fate: Fate }[]) => void,
): Promise<Tally> {
  let tally = NOTHING_READ;
  const isOld = await job.desk.store.read((view) => readIsOldEdition(view, job));
  const edition = { dataset: job.dataset, isOld };
  for await (const batch of readBatches(job)) {
    goOnOrStop();
    const matched = await job.desk.store.read((view) => readFates(view, edition, batch.rows));
    tally = matched.reduce((sum, { fate }) => counted(sum, fate), sumOf(tally, batch.tally));
    onBatch(tally, matched);
  }
  return tally;
}

export async function begin(job: Job, id: string): Promise<ImportState> {
  const { dataset, fileName, fileDigest, categoryId, isLenient, mapping } = job;
  const draft = {
    id,
    format: job.importer.name,
    dataset,
    fileName,
    fileDigest,
    categoryId,
    isLenient,
    mapping,
  };
  return valueFrom(await beginImport(job.desk, { ...draft, fileBytesCount: job.file.bytesCount }));
}

export const resume = async (desk: Desk, importId: string): Promise<ImportState> =>
  valueFrom(await resumeImport(desk, importId));

/**
 * Stores the rows of the file that lie beyond the newest step of an import, and finishes it.
 * Shape:  every batch is a transaction of its own, and a step; whoever asks meanwhile sees the desk as of one of them.
 * Errors: throws Stopped, after a step that says so; whatever else interrupts it is recorded in a step too, if that
 *         can be stored.
 */
export async function store(
  job: Job,
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

/** Errors: throws Failed with the reasons of a refusal. */
export function valueFrom<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Failed(
    outcome.problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join("\n"),
  );
}
