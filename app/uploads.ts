import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Examination } from "@/domain/import/examination";
import { isWorking, startWork, stopWork } from "./import-work";

/** A file that somebody sent, and how it is to be read. */
export type Upload = {
  id: string;
  fileName: string;
  format: string;
  category: string;
  isLenient: boolean;
  source: string;
  columns: Record<string, string>;
  emptyWords: string[];
  dateOrder: string;
  by: string;
};

const ID = /^[0-9a-f-]{36}$/;

/** The folder is the owner's choice: the comment tells the bundler not to look for it among the sources. */
const dataFolder = () => resolve(/* turbopackIgnore: true */ process.env.WATCHFLOOR_DATA || "data");

/** The files of an upload, below the data folder. */
export const filesOfUpload = (id: string) => {
  const folder = join(dataFolder(), "uploads");
  return {
    folder,
    content: join(folder, id),
    said: join(folder, `${id}.json`),
    found: join(folder, `${id}.found.json`),
    refused: join(dataFolder(), "imports", `${id}-refused.csv`),
  };
};

const isThere = (file: string) => existsSync(/* turbopackIgnore: true */ file);

function readJson<T>(file: string): T | undefined {
  return isThere(file)
    ? (JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8")) as T)
    : undefined;
}

/** An upload that nobody has finished or given up; undefined when there is none. */
export const readUpload = (id: string): Upload | undefined =>
  ID.test(id) ? readJson<Upload>(filesOfUpload(id).said) : undefined;

/** What checking an upload has come to; undefined before it has begun. */
export const readExamination = (id: string): Examination | undefined =>
  ID.test(id) ? readJson<Examination>(filesOfUpload(id).found) : undefined;

/** The uploads that lie in the folder, newest first. */
export function readUploads(): Upload[] {
  const { folder } = filesOfUpload("");
  if (!isThere(folder)) return [];
  return readdirSync(/* turbopackIgnore: true */ folder)
    .filter((name) => ID.test(name))
    .sort()
    .reverse()
    .flatMap((id) => readUpload(id) ?? []);
}

/** Where the file of an upload is written while it arrives. */
export function placeForUpload(id: string): string {
  const { folder, content } = filesOfUpload(id);
  mkdirSync(folder, { recursive: true });
  return `${content}.part`;
}

/** Keeps how an upload is to be read, and has it checked anew. */
export function checkUpload(upload: Upload): void {
  const { content, said, found } = filesOfUpload(upload.id);
  if (isThere(`${content}.part`)) renameSync(`${content}.part`, content);
  writeFileSync(said, JSON.stringify(upload));
  rmSync(found, { force: true });
  startWork(upload.id, [...argumentsOf(upload), "--dry-run", `--found=${found}`]);
}

/** The arguments of the import command that say how an upload is to be read. */
export const argumentsOf = (upload: Upload): string[] => [
  upload.format,
  filesOfUpload(upload.id).content,
  `--import=${upload.id}`,
  `--name=${upload.fileName}`,
  `--by=${upload.by}`,
  ...(upload.category ? [`--category=${upload.category}`] : []),
  ...(upload.isLenient ? ["--lenient"] : []),
  ...(upload.source ? [`--source=${upload.source}`] : []),
  ...Object.entries(upload.columns).map(([field, column]) => `--map=${field}=${column}`),
  ...upload.emptyWords.map((word) => `--empty=${word}`),
  ...(upload.dateOrder === "day first" ? ["--day-first"] : []),
  ...(upload.dateOrder === "month first" ? ["--month-first"] : []),
];

/** Gives an upload up; its list of refused rows goes with it unless it `isRead`. */
export function discardUpload(id: string, isRead: boolean): void {
  if (!ID.test(id)) return;
  if (isWorking(id)) stopWork(id);
  const { content, said, found, refused } = filesOfUpload(id);
  for (const file of [content, `${content}.part`, said, found]) rmSync(file, { force: true });
  if (!isRead) rmSync(refused, { force: true });
}
