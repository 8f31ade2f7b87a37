import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, filesOf } from "@/db/files/data-folder";
import type { FileToImport } from "@/domain/import/import-job";
import type { ImportPreview } from "@/domain/import/import-preview";
import type { Instant } from "@/domain/time/time";
import { readJson, writeJson } from "./queue-files";

/** A file that somebody sent, and how it is to be read. */
export type Upload = FileToImport & {
  by: string;
  /** When it arrived, by the clock of the desk; files that lay here before it was noted have none. */
  sentAt?: Instant;
};

const ID = /^[0-9a-f-]{36}$/;

/** Where the files that were sent lie. */
export const uploadsFolder = (): string => join(dataFolder(), "uploads");

/** The files of an upload, below the data folder. */
export const filesOfUpload = (id: string) => {
  const folder = uploadsFolder();
  return {
    folder,
    content: join(folder, id),
    settings: join(folder, `${id}.json`),
    preview: join(folder, `${id}.found.json`),
    refused: filesOf(dataFolder()).refusedRowsOf(id),
  };
};

/** An upload that nobody has imported or cancelled; undefined when there is none. */
export const readUpload = (id: string): Upload | undefined =>
  ID.test(id) ? readJson<Upload>(filesOfUpload(id).settings) : undefined;

/** What checking an upload has found so far; undefined before it has begun. */
export const readPreview = (id: string): ImportPreview | undefined =>
  ID.test(id) ? readJson<ImportPreview>(filesOfUpload(id).preview) : undefined;

const namesIn = (folder: string): string[] =>
  existsSync(/* turbopackIgnore: true */ folder) ? readdirSync(/* turbopackIgnore: true */ folder) : [];

/** The uploads that lie in the folder, newest first, with their sizes. */
export function readUploads(): (Upload & { bytes: number })[] {
  const folder = uploadsFolder();
  return namesIn(folder)
    .filter((name) => ID.test(name))
    .sort()
    .reverse()
    .flatMap((id) => {
      const upload = readUpload(id);
      const file = statSync(/* turbopackIgnore: true */ join(folder, id), { throwIfNoEntry: false });
      return upload && file ? { ...upload, bytes: file.size } : [];
    });
}

/** Where the file of an upload is written while it arrives. */
export function placeForUpload(id: string): string {
  const { folder, content } = filesOfUpload(id);
  mkdirSync(/* turbopackIgnore: true */ folder, { recursive: true });
  return `${content}.part`;
}

/** Keeps how an upload is to be read, and forgets what was found when it was read in another way. */
export function putUpload(upload: Upload): void {
  const { content, settings, preview } = filesOfUpload(upload.id);
  rmSync(/* turbopackIgnore: true */ preview, { force: true });
  writeJson(settings, upload);
  if (existsSync(/* turbopackIgnore: true */ `${content}.part`))
    renameSync(/* turbopackIgnore: true */ `${content}.part`, content);
}

/** Removes what was sent, and the list of refused rows unless the file `isImported`. */
export function removeUpload(id: string, isImported: boolean): void {
  if (!ID.test(id)) return;
  const { content, settings, preview, refused } = filesOfUpload(id);
  for (const file of [content, `${content}.part`, settings, `${settings}.new`, preview, `${preview}.new`])
    rmSync(/* turbopackIgnore: true */ file, { force: true });
  if (!isImported) rmSync(/* turbopackIgnore: true */ refused, { force: true });
}

/** Removes what a killed server left half written: parts of files, and files without their settings or the reverse. */
export function removeLeftovers(): void {
  const folder = uploadsFolder();
  const ids = new Set(readUploads().map(({ id }) => id));
  for (const name of namesIn(folder)) {
    const [id = "", ...rest] = name.split(".");
    const isHalf = /(^|\.)(part|new)$/.test(name);
    const isQueueEntry = rest.join(".") === "queue.json";
    if (ID.test(id) && (isHalf || (!ids.has(id) && !isQueueEntry)))
      rmSync(/* turbopackIgnore: true */ join(folder, name), { force: true });
  }
}
