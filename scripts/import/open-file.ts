import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import type { ImportFile } from "@/formats/importer";
import { Failed } from "../command-line";
import { noteProgress } from "./progress-signal";

const CHUNK_BYTES = 256 * 1024;

/**
 * A file on the disk that is read from its beginning each time; `share` says how much of it the latest reading has
 * read.
 */
export type OpenFile = ImportFile & { name: string; bytesCount: number; share(): number };

/** Errors: throws Failed when there is no such file. */
export function openFile(path: string): OpenFile {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Failed(`There is no file ${path}.`);
  let position = 0;
  return {
    name: basename(path),
    bytesCount: found.size,
    share: () => (found.size === 0 ? 1 : position / found.size),
    async *[Symbol.asyncIterator]() {
      position = 0;
      for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
        position += chunk.length;
        noteProgress();
        yield chunk as Uint8Array;
      }
    },
  };
}

/** The SHA-256 of a file, 64 hexadecimal digits. */
export async function digestOfFile(file: ImportFile): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of file) hash.update(chunk);
  return hash.digest("hex");
}
