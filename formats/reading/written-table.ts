import { UnreadableFile } from "../importer";
import { READ_LIMITS } from "./limits";

const LINES_AT_ONCE = 500;

const cellOf = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * One record as a line of CSV.
 * Errors: UnreadableFile for more than any reader takes, before it is put together: a cell may be short in a file and
 *         stand in it a thousand times.
 */
export function lineOf(cells: readonly string[]): string {
  if (cells.reduce((sum, { length }) => sum + length, 0) > READ_LIMITS.record)
    throw new UnreadableFile("A row is longer than 1 MB", "the table");
  return `${cells.map(cellOf).join(",")}\n`;
}

/** Lines as bytes, some at a time, so that tables of every kind are read by one reader. */
export async function* bytesOf(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let [held, count] = ["", 0];
  for await (const line of lines) {
    held += line;
    if (++count % LINES_AT_ONCE !== 0 && held.length < READ_LIMITS.record) continue;
    yield Buffer.from(held, "utf8");
    held = "";
  }
  if (held !== "") yield Buffer.from(held, "utf8");
}
