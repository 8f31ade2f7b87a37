import type { Desk } from "@/db/desk";
import { dataFolder } from "@/db/files/data-folder";
import { readImportState } from "@/db/queries/import/imports";
import type { ImportStep } from "@/domain/import/import";
import type { QueueAct, QueueEntry } from "@/domain/import/import-queue";
import { UPLOAD_LIMITS } from "@/domain/import/upload-limits";
import { onePerProcess } from "../_upkeep/one-per-process";
import { ImportQueue } from "./import-queue";
import { QueueFiles } from "./queue-files";
import {
  argumentsOf,
  filesOfUpload,
  readPreview,
  readUpload,
  readUploads,
  removeLeftovers,
  removeUpload,
  uploadsFolder,
} from "./uploads";

/** What `npm run import` runs, without `node` itself; a process of its own leaves the board's to the board. */
const COMMAND = [
  "--max-old-space-size=256",
  "--max-semi-space-size=4",
  "--import",
  "tsx",
  "scripts/import.ts",
] as const;

const shared = onePerProcess("import queue", (): { queue?: ImportQueue } => ({}));

/** The queue of the desk that is served. */
export function importQueue(): ImportQueue {
  shared.queue ??= makeQueue();
  return shared.queue;
}

function makeQueue(): ImportQueue {
  return new ImportQueue({
    command: COMMAND,
    env: { ...process.env, WATCHFLOOR_DATA: dataFolder() },
    folder: uploadsFolder(),
    ...UPLOAD_LIMITS,
    argumentsOf: processArgumentsOf,
    onDone: ({ id, act }) => act !== "check" && removeUpload(id, true),
  });
}

function processArgumentsOf({ id, act, by }: QueueEntry): string[] | undefined {
  if (act === "undo") return [`--undo=${id}`, `--by=${by}`];
  const upload = readUpload(id);
  if (!upload) return undefined;
  if (act === "check") return [...argumentsOf(upload), "--dry-run", `--preview=${filesOfUpload(id).preview}`];
  const format = readPreview(id)?.file?.format ?? upload.format;
  return [...argumentsOf({ ...upload, format, by }), "--resume"];
}

/**
 * Takes up what waited or was at work when the server stopped. A file whose check never ended is checked, also where
 * nothing says that it waited.
 * Errors: throws when the folder of uploads cannot be read or tidied.
 */
export async function openImportQueue(desk: Desk): Promise<void> {
  const queue = importQueue();
  await removeEnded(desk);
  removeLeftovers();
  queue.restore();
  for (const { id, by, fileName } of readUploads().reverse()) {
    const preview = readPreview(id);
    const isUnchecked = !preview || preview.state === "checking";
    if (isUnchecked && !queue.find(id)) queue.add({ id, act: "check", by, fileName });
  }
}

/** Removes entries whose work ended in the moment before the server did, and those whose file is gone. */
async function removeEnded(desk: Desk): Promise<void> {
  const files = new QueueFiles(uploadsFolder());
  for (const { id, act } of files.read()) {
    const state = await desk.store.read((view) => readImportState(view, id));
    const hasEnded = state !== undefined && state.step.act === ENDS[act];
    if (hasEnded) removeUpload(id, true);
    if (hasEnded || (act !== "undo" && !readUpload(id))) files.remove(id);
  }
}

/** The step with which work on an import has ended; checking has none. */
const ENDS: Readonly<Record<QueueAct, ImportStep["act"] | null>> = {
  store: "finished",
  undo: "undone",
  check: null,
};

/** Stops what is at work, so that the desk can be closed. */
export const closeImportQueue = async (): Promise<void> => shared.queue?.close();
