/** Marks a text as UTF-8 for programs that would not expect it, such as spreadsheets. */
const BYTE_ORDER_MARK = "\uFEFF";

export const withByteOrderMark = (text: string): string => BYTE_ORDER_MARK + text;

/** The encoding of a file, by a name that TextDecoder knows. */
export type Encoding = string;

const MARKED = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** The encoding that a byte order mark names. */
export const markedEncodingOf = (bytes: Uint8Array): Encoding | undefined =>
  MARKED.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte))?.encoding;

/** An encoding by any of its usual names; undefined for one that cannot be read. Source: WHATWG Encoding. */
export function encodingNamed(name: string): Encoding | undefined {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return undefined;
  }
}

/** The same bytes, the first chunk long enough to hold a byte order mark. */
export async function* inChunks(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
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
