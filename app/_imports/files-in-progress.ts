import type { FileInProgress } from "@/components/import/files-in-progress";
import type { Desk } from "@/db/desk";
import { readImportState } from "@/db/queries/import/imports";
import type { ImportState } from "@/domain/import/import";
import { isInQueue, type QueuedFile } from "@/domain/import/import-queue";
import {
  type FileStatus,
  importStatusOf,
  previewStatusOf,
  queuedStatusOf,
} from "@/domain/import/import-status";
import type { Instant } from "@/domain/time/time";
import { importQueue } from "./served-queue";
import { readPreview, readUpload, readUploads, type Upload } from "./uploads";

/** The files on the import page: the queue in processing order, then the other uploads, newest first. */
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
    ...others.map((upload) => uploadAtRest(upload, states.get(upload.id), desk.now())),
  ];
}

const fileInQueue = (queued: QueuedFile, state: ImportState | undefined): FileInProgress => {
  const { id, fileName, by } = queued.entry;
  return {
    ...{ id, fileName, by, status: inQueueStatusOf(queued) },
    sentAt: readUpload(id)?.sentAt ?? state?.import.recordedAt ?? null,
    ...{ isMoving: isInQueue(queued), isUpload: state === undefined },
  };
};

/** The result of a check is more telling than how its process ended. */
function inQueueStatusOf(queued: QueuedFile): FileStatus {
  const { entry, place } = queued;
  const preview = place.state === "failed" && entry.act === "check" ? readPreview(entry.id) : undefined;
  return preview && preview.state !== "checking" ? previewStatusOf(preview) : queuedStatusOf(queued);
}

const uploadAtRest = (upload: Upload, state: ImportState | undefined, now: Instant): FileInProgress => {
  const { id, fileName, by, sentAt = null } = upload;
  return {
    ...{ id, fileName, by, sentAt, isMoving: false, isUpload: state === undefined },
    status: state ? importStatusOf(state, undefined, now) : previewStatusOf(readPreview(id)),
  };
};
