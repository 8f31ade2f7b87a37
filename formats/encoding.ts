/** Marks a text as UTF-8 for programs that do not expect it, such as spreadsheets. */
const BYTE_ORDER_MARK = "\uFEFF";

export const withByteOrderMark = (text: string): string => BYTE_ORDER_MARK + text;

const MARKED = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/**
 * Bytes as text: by their byte order mark, else as UTF-8 where they are, else as Windows-1252, which never fails.
 * Shape: without the mark.
 */
export function textOf(bytes: Uint8Array): string {
  const marked = MARKED.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return new TextDecoder(marked.encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
