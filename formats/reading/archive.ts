import { Gunzip, Unzip, UnzipInflate } from "fflate";
import { type ImportFile, UnreadableFile } from "../importer";

/**
 * The most that a packed file may hold when it is unpacked, in bytes, and how many times its own size beyond the first
 * part of that: what grows more is made to fill a disk.
 */
const UNPACKED = { most: 1024 * 1024 * 1024, times: 200, free: 16 * 1024 * 1024 } as const;

const WHERE = "the packed file";

/** Counts what comes out of a packed file against what went in. */
class Growth {
  #packed = 0;
  #unpacked = 0;

  add(packed: number, unpacked: number): void {
    this.#packed += packed;
    this.#unpacked += unpacked;
    const allowed = Math.min(UNPACKED.most, UNPACKED.free + this.#packed * UNPACKED.times);
    if (this.#unpacked > allowed)
      throw new UnreadableFile("This file grows too much when it is unpacked: unpack it yourself", WHERE);
  }
}

/** Whether a file begins like a ZIP archive, which spreadsheets are too. */
export const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3;

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** The first bytes of a file. */
export async function firstBytesOf(file: ImportFile): Promise<Uint8Array> {
  for await (const chunk of file) return chunk.subarray(0, 8);
  return new Uint8Array();
}

const MOST_ENTRIES = 10_000;

/** The names of the files in an archive, in their order. Cost: reads the archive once, unpacks nothing. */
export async function entryNamesOf(file: ImportFile): Promise<string[]> {
  const names: string[] = [];
  await passed(file, (unzip) => {
    unzip.onfile = ({ name }) => {
      if (names.length < MOST_ENTRIES && !name.endsWith("/")) names.push(name);
    };
  });
  return names;
}

/** At most so many bytes are unpacked at once: they may become a thousand times as many. */
const BYTES_AT_ONCE = 16 * 1024;

async function* inPieces(file: ImportFile): AsyncGenerator<Uint8Array> {
  for await (const chunk of file)
    for (let at = 0; at < chunk.length; at += BYTES_AT_ONCE) yield chunk.subarray(at, at + BYTES_AT_ONCE);
}

async function passed(file: ImportFile, prepare: (unzip: Unzip) => void): Promise<void> {
  const unzip = new Unzip();
  unzip.register(UnzipInflate);
  prepare(unzip);
  try {
    for await (const chunk of inPieces(file)) unzip.push(chunk);
    unzip.push(new Uint8Array(), true);
  } catch (error) {
    throw broken(error);
  }
}

const broken = (error: unknown): unknown =>
  error instanceof UnreadableFile
    ? error
    : new UnreadableFile(`This archive is damaged: ${error instanceof Error ? error.message : ""}`, WHERE);

/**
 * One file in an archive, unpacked as it is read; it can be read again.
 * Errors: UnreadableFile when it is damaged, packed in an unusual way, or grows too much.
 */
export const entryOf = (file: ImportFile, wanted: string): ImportFile => ({
  async *[Symbol.asyncIterator]() {
    const growth = new Growth();
    let [out, isDone]: [Uint8Array[], boolean] = [[], false];
    const unzip = new Unzip();
    unzip.register(UnzipInflate);
    unzip.onfile = (entry) => {
      if (entry.name !== wanted) return;
      entry.ondata = (error, part, isLast) => {
        if (error) throw error;
        out.push(part);
        isDone ||= isLast;
      };
      entry.start();
    };
    for await (const chunk of inPieces(file)) {
      try {
        unzip.push(chunk);
      } catch (error) {
        throw broken(error);
      }
      growth.add(chunk.length, lengthOf(out));
      yield* out;
      out = [];
      if (isDone) return;
    }
    throw new UnreadableFile(`“${wanted.slice(0, 80)}” in this archive is cut off`, WHERE);
  },
});

/** A file that was packed by gzip, unpacked as it is read. */
export const gunzipped = (file: ImportFile): ImportFile => ({
  async *[Symbol.asyncIterator]() {
    const growth = new Growth();
    let out: Uint8Array[] = [];
    const gunzip = new Gunzip((part) => void out.push(part));
    for await (const chunk of inPieces(file)) {
      try {
        gunzip.push(chunk);
      } catch (error) {
        throw broken(error);
      }
      growth.add(chunk.length, lengthOf(out));
      yield* out;
      out = [];
    }
  },
});

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);
