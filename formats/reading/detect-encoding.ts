import { decoded, type Encoding, encodingNamed, inChunks, markedEncodingOf } from "../encoding";

/** How an encoding is known. A guess has a piece of the text that it makes readable. */
export type FoundEncoding = {
  encoding: Encoding;
  by: "mark" | "declaration" | "contents" | "guess" | "choice";
  sample?: string;
};

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
  const { guessedEncodingOf } = await import("./guessed-encoding");
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
