const LINES_AT_ONCE = 500;

const cellOf = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One record as a line of CSV. */
export const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(",")}\n`;

/** Lines as bytes, some at a time, so that tables of every kind are read by one reader. */
export async function* bytesOf(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let [held, count] = ["", 0];
  for await (const line of lines) {
    held += line;
    if (++count % LINES_AT_ONCE !== 0) continue;
    yield Buffer.from(held, "utf8");
    held = "";
  }
  if (held !== "") yield Buffer.from(held, "utf8");
}
