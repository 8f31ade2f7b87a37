import type { Desk } from "@/db/desk";
import { dataFolder } from "@/db/files/data-folder";
import { readImportState } from "@/db/queries/import/imports";
import type { Servers } from "@/db/store";
import type { ImportStep } from "@/domain/import/import";
import type { ImportJob } from "@/domain/import/import-job";
import type { QueueAct, QueueEntry } from "@/domain/import/import-queue";
import type { SentFile } from "@/domain/import/sent-file";
import { UPLOAD_LIMITS } from "@/domain/import/upload-limits";
import { IMPORT_COMMAND } from "@/imports/import-process";
import { onePerProcess } from "../_upkeep/one-per-process";
import { ImportQueue } from "./import-queue";
import { QueueFiles } from "./queue-files";
import {
  filesOfUpload,
  onUploads,
  readPreview,
  readUpload,
  readUploads,
  removeLeftovers,
  removeUpload,
  type Upload,
  uploadsFolder,
} from "./uploads";

const shared = onePerProcess("import queue", (): { queue?: ImportQueue; servers?: Servers } => ({}));

/** The import queue of the served desk. */
export function importQueue(): ImportQueue {
  shared.queue ??= makeQueue();
  return shared.queue;
}

function makeQueue(): ImportQueue {
  return new ImportQueue({
    mayStore: () => shared.servers?.storesImports() ?? true,
    leaveStoring: () => shared.servers?.leaveImports(),
    command: IMPORT_COMMAND,
    env: process.env,
    folder: uploadsFolder(),
    ...UPLOAD_LIMITS,
    jobOf,
    onDone: ({ id, act }) => act !== "check" && removeUpload(id, true),
  });
}

function jobOf({ id, act, by }: QueueEntry): ImportJob | undefined {
  const folder = dataFolder();
  if (act === "undo") return { folder, by, act, id };
  const upload = readUpload(id);
  if (!upload) return undefined;
  const format = (act === "store" && readPreview(id)?.file?.format) || upload.format;
  const { content: path, preview: previewPath } = filesOfUpload(id);
  return { folder, by, act, file: { ...upload, format }, path, previewPath };
}

/**
 * Resumes what was waiting or running when the server stopped. Files whose check never finished are checked, even
 * without a queue entry.
 * Errors: throws when the uploads folder cannot be read or cleaned up.
 */
export async function openImportQueue(desk: Desk): Promise<void> {
  shared.servers = desk.store.servers;
  const queue = importQueue();
  await removeEnded(desk);
  removeLeftovers();
  tellServers(desk.store.servers);
  queue.restore();
  for (const { id, by, fileName } of readUploads().reverse()) {
    const preview = readPreview(id);
    const isUnchecked = !preview || preview.state === "checking";
    if (isUnchecked && !queue.find(id)) queue.add({ id, act: "check", by, fileName });
  }
}

/** Tells the other servers of the desk which files are here, now and whenever that changes. */
function tellServers({ noteFiles }: Servers): void {
  let isDue = false;
  async function tell() {
    isDue = false;
    try {
      await noteFiles(readUploads().map(sentFileOf));
    } catch (error) {
      console.error("The other servers cannot be told which files are here.", error);
      setTimeout(changed, TELL_AGAIN_MS).unref();
    }
  }
  /** Changes that are made in one turn are told together. */
  function changed() {
    if (!isDue) setImmediate(() => void tell());
    isDue = true;
  }
  onUploads(changed);
  changed();
}

const sentFileOf = ({ id, fileName, by, sentAt }: Upload): SentFile => ({
  ...{ id, fileName, by },
  sentAt: sentAt ?? null,
});

/** After how long others are told again, when that failed. */
const TELL_AGAIN_MS = 5_000;

/** Removes entries that ended just before the server did, and those whose file is gone. */
async function removeEnded(desk: Desk): Promise<void> {
  const files = new QueueFiles(uploadsFolder());
  for (const { id, act } of files.read()) {
    const state = await desk.store.read((view) => readImportState(view, id));
    const hasEnded = state !== undefined && state.step.act === ENDS[act];
    if (hasEnded) removeUpload(id, true);
    if (hasEnded || (act !== "undo" && !readUpload(id))) files.remove(id);
  }
}

/** The step that ends each kind of work on an import; checking has none. */
const ENDS: Readonly<Record<QueueAct, ImportStep["act"] | null>> = {
  store: "finished",
  undo: "undone",
  check: null,
};

/** Stops all work, so that the desk can be closed. */
export const closeImportQueue = async (): Promise<void> => shared.queue?.close();
