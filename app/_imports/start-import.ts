import { endImport } from "@/db/commands/end-import";
import { type Desk, refusalOfNobody } from "@/db/desk";
import { readImportState } from "@/db/queries/import/imports";
import { isUnfinished } from "@/domain/import/import";
import { isInQueue, type QueueAct } from "@/domain/import/import-queue";
import { CANCELLED } from "@/domain/import/import-status";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { readHalfStored, startImport } from "@/imports/start-import";
import { importQueue } from "./served-queue";
import { putUpload, readPreview, readUpload, removeUpload, renameUpload, type Upload } from "./uploads";

type Named = { id: string };

const BUSY = "This file is waiting or being processed. Wait until that is done, or cancel it.";

/**
 * Queues the check of an upload, or a check with other options.
 * Errors: refuses while it is waiting or running.
 */
export function checkUpload(upload: Upload): Outcome<Named> {
  if (isInQueue(importQueue().find(upload.id))) return refuse(BUSY);
  putUpload(upload);
  const { id, by, fileName } = upload;
  importQueue().add({ id, act: "check", by, fileName });
  return accept({ id });
}

/**
 * Starts the import of a checked upload, in a separate process.
 * Errors: refuses a file that is not fully checked, one that cannot be imported, and an unknown one.
 */
export async function importUpload(desk: Desk, { id = "" }: Record<string, string>): Promise<Outcome<Named>> {
  if (await desk.store.read((view) => readImportState(view, id))) return accept({ id });
  const upload = readUpload(id);
  const preview = readPreview(id);
  if (isInQueue(importQueue().find(id))) return refuse(BUSY);
  if (!upload) return refuse("The file is no longer here. Send it again.", "", "unknown");
  if (preview?.state !== "checked" || !preview.file)
    return refuse("The file is still being checked. Wait until that is done.");
  const halfStored = await readHalfStored(desk, upload, preview.file);
  if (halfStored) return goOnHere(desk, id, halfStored.import.id);
  // This takes two changes, so the form's key is stored after both; until then the upload's id prevents a second
  // import.
  const unkeyed = { ...desk, request: null };
  const begun = await startImport(unkeyed, upload, { ...preview, found: preview.file });
  if (!begun.ok) return begun.kind === "conflict" ? accept({ id }) : begun;
  return lineUp(desk, id, "store");
}

/** Goes on with an import that another server, or a killed process, has half stored: its file was sent here again. */
async function goOnHere(desk: Desk, id: string, importId: string): Promise<Outcome<Named>> {
  const nobody = refusalOfNobody(desk);
  if (nobody) return nobody;
  if (isInQueue(importQueue().find(importId))) return refuse(BUSY);
  renameUpload(id, importId);
  return lineUp(desk, importId, "store");
}

/** Queues storing or undoing an import, as whoever is on watch. */
export async function lineUp(
  desk: Desk,
  id: string,
  act: Exclude<QueueAct, "check">,
): Promise<Outcome<Named>> {
  const nobody = refusalOfNobody(desk);
  if (nobody) return nobody;
  const state = await desk.store.read((view) => readImportState(view, id));
  if (!state) return refuse("There is no such import.", "", "unknown");
  if (act === "undo" && state.step.act === "undone") return refuse("This import is already undone.");
  if (act === "store" && !isUnfinished(state.step))
    return refuse("This import is complete; there is nothing left to import.");
  if (act === "store" && !readUpload(id)) return refuse("The file is no longer here. Send it again.");
  const { fileName } = state.import;
  return importQueue().add({ id, act, by: desk.actor, fileName }) ? accept({ id }) : refuse(BUSY);
}

/** Cancels a file that was not imported: its queue entry ends, and it is removed. */
export async function cancelUpload(id: string): Promise<void> {
  removeUpload(id, false);
  await importQueue().cancel(id);
  removeUpload(id, false);
}

/** Cancels storing or undoing an import; stored rows stay, and the import is marked as stopped. */
export async function cancelImport(desk: Desk, id: string): Promise<void> {
  if (!importQueue().find(id)) return;
  await importQueue().cancel(id);
  const state = await desk.store.read((view) => readImportState(view, id));
  if (!state || !isUnfinished(state.step) || state.step.act === "stopped") return;
  const { number, tally } = state.step;
  await endImport(desk, { importId: id, after: number, act: "stopped", tally, reason: CANCELLED });
}
