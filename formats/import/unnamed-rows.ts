import { textDigestOf } from "@/domain/digest";

/**
 * Keys for rows without an id: a digest of the row's content, and a number for each repetition. Three identical reports
 * stay three, and the same file again has the same keys.
 * Shape: identical rows are interchangeable, so their order does not matter.
 * Cost:  about 50 bytes of memory per row.
 */
export function unnamedKeys(): (cells: readonly string[]) => string {
  const counts = new Map<number, number>();
  return (cells) => {
    const digest = textDigestOf(cells.join("\u001f")).slice(0, 32);
    const short = Number.parseInt(digest.slice(0, 12), 16);
    const count = (counts.get(short) ?? 0) + 1;
    counts.set(short, count);
    return count === 1 ? digest : `${digest}#${count}`;
  };
}
