import { pipeline, Readable } from "node:stream";
import zlib from "node:zlib";
import { Unzip, UnzipInflate } from "fflate";
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
 * Errors: UnreadableFile when it is damaged, cut off, packed in an unusual way, or grows too much.
 */
export const entryOf = (file: ImportFile, wanted: string): ImportFile => ({
  async *[Symbol.asyncIterator]() {
    const growth = new Growth();
    const seal = new Seal(wanted);
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
      seal.search(chunk);
      if (isDone) continue;
      try {
        unzip.push(chunk);
      } catch (error) {
        throw broken(error);
      }
      growth.add(chunk.length, lengthOf(out));
      for (const part of out) seal.add(part);
      yield* out;
      out = [];
    }
    if (!isDone || !seal.isFound) throw cutOff(`“${wanted.slice(0, 80)}” in this archive`);
    if (!seal.isWhole) throw broken(new Error(`“${wanted.slice(0, 80)}” is not what was packed`));
  },
});

const cutOff = (what: string) => new UnreadableFile(`${what} is cut off`, WHERE);

const HEADER = Buffer.from([0x50, 0x4b, 1, 2]);
const HEADER_LENGTH = 46;
const IS_UTF8 = 0x800;

/** What the directory at the end of an archive says of one file. Source: APPNOTE.TXT 6.3.10, section 4.3.12. */
class Seal {
  readonly #name: string;
  #rest: Buffer = Buffer.alloc(0);
  #recorded: number | undefined;
  #check = 0;

  constructor(name: string) {
    this.#name = name;
  }

  get isFound(): boolean {
    return this.#recorded !== undefined;
  }

  /** Whether what was unpacked is what was packed, as far as this Node can tell: from 20.15 on. */
  get isWhole(): boolean {
    return typeof zlib.crc32 !== "function" || this.#recorded === this.#check;
  }

  add(part: Uint8Array): void {
    // For no bytes at all, zlib starts over.
    if (part.length > 0 && typeof zlib.crc32 === "function") this.#check = zlib.crc32(part, this.#check);
  }

  /** Looks for the file's header in the next bytes of the archive: the last one counts. */
  search(chunk: Uint8Array): void {
    const bytes = Buffer.concat([this.#rest, chunk]);
    for (let at = bytes.indexOf(HEADER); at >= 0; at = bytes.indexOf(HEADER, at + 1))
      if (at + HEADER_LENGTH <= bytes.length && nameAt(bytes, at) === this.#name)
        this.#recorded = bytes.readUInt32LE(at + 16);
    this.#rest = bytes.subarray(-HEADER_LENGTH - Buffer.byteLength(this.#name));
  }
}

function nameAt(bytes: Buffer, at: number): string {
  const encoding = bytes.readUInt16LE(at + 8) & IS_UTF8 ? "utf8" : "latin1";
  const start = at + HEADER_LENGTH;
  return bytes.toString(encoding, start, start + bytes.readUInt16LE(at + 28));
}

/**
 * A file that was packed by gzip, unpacked as it is read.
 * Errors: UnreadableFile when it is damaged, cut off, or grows too much.
 */
export const gunzipped = (file: ImportFile): ImportFile => ({
  async *[Symbol.asyncIterator]() {
    const growth = new Growth();
    async function* packed() {
      for await (const chunk of inPieces(file)) {
        growth.add(chunk.length, 0);
        yield chunk;
      }
    }
    const gunzip = zlib.createGunzip({ chunkSize: 64 * 1024 });
    pipeline(Readable.from(packed(), { highWaterMark: 1 }), gunzip, () => undefined);
    try {
      for await (const part of gunzip as AsyncIterable<Buffer>) {
        growth.add(0, part.length);
        yield part;
      }
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (code === "Z_BUF_ERROR") throw cutOff("This packed file");
      throw code.startsWith("Z_") ? broken(error) : error;
    }
  },
});

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);
