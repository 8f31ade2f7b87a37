import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, filesOf } from "@/db/files/data-folder";
import type { FileToImport } from "@/domain/import/import-job";
import type { ImportPreview } from "@/domain/import/import-preview";
import { DEFAULTS } from "@/domain/setting-defaults";
import type { Instant } from "@/domain/time/time";
import { onePerProcess } from "../_upkeep/one-per-process";
import { readJson, writeJson } from "./queue-files";

/** A file that someone sent, and how to read it. */
export type Upload = FileToImport & {
  by: string;
  /** When it arrived, by the desk's clock; absent on files from older versions. */
  sentAt?: Instant;
};

const ID = /^[0-9a-f-]{36}$/;

const noticed = onePerProcess("uploads", (): { changed?: () => void } => ({}));

/** Calls the listener, instead of any before, whenever a file has come or gone. */
export function onUploads(changed: () => void): void {
  noticed.changed = changed;
}

/** The folder of uploads. */
export const uploadsFolder = (): string => join(dataFolder(), "uploads");

/** The files of one upload, below the data folder. */
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

/** An upload that was neither imported nor cancelled; undefined when there is none. */
export const readUpload = (id: string): Upload | undefined =>
  ID.test(id) ? readJson<Upload>(filesOfUpload(id).settings) : undefined;

/** The check's result so far; undefined before it has started. */
export const readPreview = (id: string): ImportPreview | undefined =>
  ID.test(id) ? readJson<ImportPreview>(filesOfUpload(id).preview) : undefined;

const namesIn = (folder: string): string[] =>
  existsSync(/* turbopackIgnore: true */ folder) ? readdirSync(/* turbopackIgnore: true */ folder) : [];

/** All uploads, newest first, with their sizes. */
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

/** Where an upload is written while it arrives. */
export function placeForUpload(id: string): string {
  const { folder, content } = filesOfUpload(id);
  mkdirSync(/* turbopackIgnore: true */ folder, { recursive: true });
  return `${content}.part`;
}

/** Stores how to read an upload, and discards a check made with other options. */
export function putUpload(upload: Upload): void {
  const { content, settings, preview } = filesOfUpload(upload.id);
  rmSync(/* turbopackIgnore: true */ preview, { force: true });
  writeJson(settings, upload);
  if (existsSync(/* turbopackIgnore: true */ `${content}.part`))
    renameSync(/* turbopackIgnore: true */ `${content}.part`, content);
  noticed.changed?.();
}

/** Makes an upload that of another import: whenever the server dies meanwhile, one of the two is whole. */
export function renameUpload(id: string, to: string): void {
  const upload = readUpload(id);
  if (!upload) return;
  const [from, other] = [filesOfUpload(id), filesOfUpload(to)];
  writeJson(other.settings, { ...upload, id: to });
  for (const file of ["content", "preview", "refused"] as const)
    if (existsSync(/* turbopackIgnore: true */ from[file]))
      renameSync(/* turbopackIgnore: true */ from[file], other[file]);
  removeUpload(id, true);
}

/** Removes an upload, and its list of refused rows unless the file `isImported`. */
export function removeUpload(id: string, isImported: boolean): void {
  if (!ID.test(id)) return;
  const { content, settings, preview, refused } = filesOfUpload(id);
  for (const file of [content, `${content}.part`, settings, `${settings}.new`, preview, `${preview}.new`])
    rmSync(/* turbopackIgnore: true */ file, { force: true });
  if (!isImported) rmSync(/* turbopackIgnore: true */ refused, { force: true });
  noticed.changed?.();
}

/** Removes what a killed server left half written: partial files, and files without settings or the reverse. */
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

/** The largest upload, in bytes; enforced by scripts/server/request-guard.js. */
export const uploadLimitBytes = (): number =>
  Number(process.env.WATCHFLOOR_UPLOAD_MB || DEFAULTS.WATCHFLOOR_UPLOAD_MB) * 1024 * 1024;
