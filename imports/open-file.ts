import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import type { ImportFile } from "@/formats/importer";
import { detectEncoding, type FoundEncoding } from "@/formats/reading/detect-encoding";
import { ImportFailed } from "./import-failed";
import { noteProgress } from "./process-signals";

const CHUNK_BYTES = 256 * 1024;

/** A file on disk that can be read repeatedly; `share` is how much of it the current reading has read. */
export type OpenFile = ImportFile & { bytesCount: number; share(): number };

export function openFile(path: string): OpenFile {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new ImportFailed(`There is no file ${path}.`);
  let position = 0;
  return {
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

/** What a file holds, with the size and the progress of the file itself. */
export const withContent = ({ bytesCount, share }: OpenFile, content: ImportFile): OpenFile => ({
  ...{ bytesCount, share },
  [Symbol.asyncIterator]: () => content[Symbol.asyncIterator](),
});

/**
 * The encoding of a file, and its SHA-256 in 64 hexadecimal digits.
 * Cost: reads the whole file once.
 */
export async function identityOf(file: ImportFile): Promise<{ found: FoundEncoding; fileDigest: string }> {
  const hash = createHash("sha256");
  const chunks = file[Symbol.asyncIterator]();
  // Leaving this loop early keeps the file open, and the next loop reads the rest.
  const rest: ImportFile = {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const step = await chunks.next();
        if (!step.done) hash.update(step.value);
        return step;
      },
    }),
  };
  const found = await detectEncoding(rest);
  for await (const _ of rest);
  return { found, fileDigest: hash.digest("hex") };
}
