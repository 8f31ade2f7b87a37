import { chosenHome, workBeside } from "@/db/chosen-home";
import { actingAs, type Desk } from "@/db/desk";
import { readImportState } from "@/db/queries/import/imports";
import { isUnfinished } from "@/domain/import/import";
import type { ImportJob } from "@/domain/import/import-job";
import { failureWordsOf, ImportFailed } from "./import-failed";
import { type OpenJob, openJob } from "./open-job";
import { PreviewFile } from "./preview-file";
import { stopOnSignal } from "./process-signals";
import { examine, resume, store } from "./run-import";
import { undoImport } from "./undo-import";

// Works on one file for the server: receives one job, and reports failures on standard error.
process.once("message", (job: ImportJob) => void work(job));

async function work(job: ImportJob): Promise<void> {
  stopOnSignal();
  try {
    const desk = actingAs(await chosenHome(job.folder).open(), job.by);
    await workBeside(job.folder, desk, () => workOn(desk, job));
  } catch (error) {
    process.stderr.write(`${wordsOf(error)}\n`);
    process.exitCode = 1;
  }
}

const wordsOf = (error: unknown): string =>
  failureWordsOf(error) ?? (error instanceof Error ? error.message : String(error));

async function workOn(desk: Desk, job: ImportJob): Promise<void> {
  if (job.act === "undo") {
    const state = await desk.store.read((view) => readImportState(view, job.id));
    if (!state) throw new ImportFailed(`There is no import ${job.id}.`);
    await undoImport(desk, state, () => undefined);
  } else if (job.act === "store") {
    // Another server may have finished or undone it meanwhile.
    const state = await desk.store.read((view) => readImportState(view, job.file.id));
    if (state && !isUnfinished(state.step)) return;
    const resumed = await resume(desk, job.folder, { ...job, importId: job.file.id });
    await store(resumed.job, resumed.state, () => undefined);
  } else await check(desk, job);
}

async function check(desk: Desk, job: Exclude<ImportJob, { act: "undo" }>): Promise<void> {
  const preview = new PreviewFile(job.previewPath);
  let open: OpenJob | undefined;
  try {
    const opened = await openJob(desk, job.folder, job);
    open = opened;
    preview.begin(opened);
    preview.end(opened, await examine(opened, (tally, rows) => preview.onBatch(opened, tally, rows)));
  } catch (error) {
    preview.fail(wordsOf(error), open);
    throw error;
  }
}
