/** Marks a text as UTF-8 for programs that would not expect it, such as spreadsheets. */
const BYTE_ORDER_MARK = "\uFEFF";

export const withByteOrderMark = (text: string): string => BYTE_ORDER_MARK + text;

/** The encoding of a file, by a name that TextDecoder knows. */
export type Encoding = string;

/** How an encoding is known. A guess has a piece of the text that it makes readable. */
export type FoundEncoding = {
  encoding: Encoding;
  by: "mark" | "declaration" | "contents" | "guess" | "choice";
  sample?: string;
};

const MARKED = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

const markedEncodingOf = (bytes: Uint8Array): Encoding | undefined =>
  MARKED.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte))?.encoding;

/** From this share of NUL on, all in the same half of the pairs of bytes, a text is UTF-16 without a mark. */
const NULS_ENOUGH = 0.1;

/** UTF-16 without a byte order mark, by the halves of its ASCII letters that are NUL. */
function unmarkedUtf16In(bytes: Uint8Array): Encoding | undefined {
  const nuls = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const count = even + odd;
  if (count === 0 || count < bytes.length * NULS_ENOUGH || Math.min(even, odd) > count / 100)
    return undefined;
  const encoding = odd > even ? "utf-16le" : "utf-16be";
  const text = decoded(bytes, encoding);
  return /[\r\n<{[]/.test(text) && !/[\0\ufffd]./su.test(text) ? encoding : undefined;
}

/** An encoding by any of its usual names; undefined for one that cannot be read. Source: WHATWG Encoding. */
export function encodingNamed(name: string): Encoding | undefined {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return undefined;
  }
}

/** What an XML document says about itself at its start; undefined when it says nothing that can be read. */
function declaredEncodingIn(bytes: Uint8Array): Encoding | undefined {
  const head = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const [, name = ""] = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head) ?? [];
  // What is read byte by byte up to here is not UTF-16, whatever it says.
  return /^utf-16|^ucs/i.test(name) ? undefined : encodingNamed(name);
}

/**
 * Detects the encoding of a file: its byte order mark, else what it declares, else UTF-16 by its NULs, else UTF-8 if all
 * of it is valid, else a guess by its letters.
 * Cost: reads the whole file once, a chunk at a time; the guess holds 16 KB.
 */
export async function detectEncoding(file: AsyncIterable<Uint8Array>): Promise<FoundEncoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const letters = new LetterSample();
  let [isFirst, isUtf8] = [true, true];
  for await (const chunk of inChunks(file)) {
    const marked = isFirst ? markedEncodingOf(chunk) : undefined;
    if (marked) return { encoding: marked, by: "mark" };
    const declared = isFirst ? declaredEncodingIn(chunk) : undefined;
    if (declared && declared !== "utf-8") return { encoding: declared, by: "declaration" };
    const halved = isFirst ? unmarkedUtf16In(chunk) : undefined;
    if (halved) return { encoding: halved, by: "contents" };
    isFirst = false;
    letters.add(chunk);
    isUtf8 &&= isValid(decoder, chunk);
    if (!isUtf8 && letters.isFull) break;
  }
  if (isUtf8 && isValid(decoder)) return { encoding: "utf-8", by: "contents" };
  const { guessedEncodingOf } = await import("./reading/guessed-encoding");
  return { ...guessedEncodingOf(letters.bytes), by: "guess" };
}

/** The encoding alone. */
export const encodingOf = async (file: AsyncIterable<Uint8Array>): Promise<Encoding> =>
  (await detectEncoding(file)).encoding;

function isValid(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch (error) {
    if (error instanceof TypeError && "code" in error) return false;
    throw error;
  }
}

/** The parts of a file that are not plain ASCII, with what stands around them. */
class LetterSample {
  static readonly #most = 16 * 1024;
  static readonly #around = 24;
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  get isFull(): boolean {
    return this.#length >= LetterSample.#most;
  }

  get bytes(): Uint8Array {
    return Buffer.concat(this.#parts);
  }

  add(chunk: Uint8Array): void {
    let end = 0;
    for (let at = 0; at < chunk.length && !this.isFull; at++) {
      if ((chunk[at] ?? 0) < 0x80) continue;
      const from = Math.max(end, at - LetterSample.#around);
      while (at < chunk.length && at - from < 1024 && hasHighByte(chunk, at, LetterSample.#around)) at++;
      // One more, which may be the second half of a letter.
      end = Math.min(at + 1, chunk.length);
      this.#length += end - from;
      this.#parts.push(chunk.slice(from, end));
    }
  }
}

/** Whether one of the next bytes is not plain ASCII. */
function hasHighByte(chunk: Uint8Array, from: number, count: number): boolean {
  for (let at = from; at < from + count && at < chunk.length; at++) if ((chunk[at] ?? 0) >= 0x80) return true;
  return false;
}

/** The same bytes, the first chunk long enough to hold a byte order mark. */
async function* inChunks(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of file) {
    if (!held) yield chunk;
    else {
      held = Buffer.concat([held, chunk]);
      if (held.length < 4) continue;
      yield held;
      held = undefined;
    }
  }
  if (held) yield held;
}

/**
 * Decodes bytes in two calls: in one, releases of Node since 20.18.3 take Windows-1252 for Latin 1, without its signs.
 * Source: issue 56542 of nodejs/node.
 */
export function decoded(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** Decodes bytes, without a byte order mark. */
export function textOf(bytes: Uint8Array): string {
  const marked = markedEncodingOf(bytes);
  if (marked) return decoded(bytes, marked);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoded(bytes, "windows-1252");
  }
}

/** Decodes a file chunk by chunk, without a byte order mark and without NUL. */
export async function* textChunksOf(
  file: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of file) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text.includes("\0") ? text.replaceAll("\0", "") : text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

/** A file in UTF-8, chunk by chunk, without a byte order mark and without NUL. */
export async function* utf8ChunksOf(
  file: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  if (encoding !== "utf-8") {
    for await (const text of textChunksOf(file, encoding)) yield Buffer.from(text, "utf8");
    return;
  }
  let isFirst = true;
  for await (const chunk of inChunks(file)) {
    const bytes = isFirst && markedEncodingOf(chunk) ? chunk.subarray(3) : chunk;
    isFirst = false;
    if (bytes.length > 0) yield bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes;
  }
}
