import { textDigestOf } from "@/domain/digest";

/**
 * Keys for the rows of a file that gives them no id: a digest of what the row says, and a number for each row that says
 * the same as one before. Three reports alike stay three, and the same file again has the same keys.
 * Shape:  the order of rows that say the same does not matter, because nothing tells them apart.
 * Cost:   about 50 bytes of memory for each row.
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
