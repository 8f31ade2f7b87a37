import type { FileInProgress } from "@/components/import/files-in-progress";
import type { Desk } from "@/db/desk";
import { readImportState } from "@/db/queries/import/imports";
import { IMPORT_ACT_WORDS, type ImportState } from "@/domain/import/import";
import { type ImportPreview, previewWordsOf } from "@/domain/import/import-preview";
import { isInQueue, placeWordsOf, type QueuedFile } from "@/domain/import/import-queue";
import { importQueue } from "./served-queue";
import { readPreview, readUploads } from "./uploads";

/** What the import page lists: everything in the queue in turn, then the other files that were sent, newest first. */
export async function readFilesInProgress(desk: Desk): Promise<FileInProgress[]> {
  const queued = importQueue().entries();
  const queuedIds = new Set(queued.map(({ entry }) => entry.id));
  const others = readUploads().filter(({ id }) => !queuedIds.has(id));
  const ids = [...queuedIds, ...others.map(({ id }) => id)];
  const states = await desk.store.read(async (view) => {
    const found = new Map<string, ImportState | undefined>();
    for (const id of ids) found.set(id, await readImportState(view, id));
    return found;
  });
  return [
    ...queued.map((each) => fileInQueue(each, states.get(each.entry.id))),
    ...others.map((upload) => uploadAtRest(upload, readPreview(upload.id), states.get(upload.id))),
  ];
}

const fileInQueue = (queued: QueuedFile, state: ImportState | undefined): FileInProgress => {
  const { id, fileName, by, act } = queued.entry;
  return {
    ...{ id, fileName, by, words: placeWordsOf(act, queued.place) },
    ...{ isMoving: isInQueue(queued), isUpload: state === undefined },
  };
};

const uploadAtRest = (
  { id, fileName, by }: { id: string; fileName: string; by: string },
  preview: ImportPreview | undefined,
  state: ImportState | undefined,
): FileInProgress => ({
  ...{ id, fileName, by, isMoving: false, isUpload: state === undefined },
  words: state ? IMPORT_ACT_WORDS[state.step.act] : previewWordsOf(preview),
});
