import { countOf } from "@/domain/count-words";
import type { Guess } from "@/domain/import/reading-notes";
import { type ImportFile, UnreadableFile } from "../importer";
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

/** A table that was made from something else. `leftToSay` is complete when it was read to its end. */
export type WrittenTable = ImportFile & { leftToSay(): readonly Guess[] };

/** What is to be said of a sheet: what in it people do not see, and formulas without their value. One for each reading. */
export class SheetRemarks {
  readonly #ranges: { from: number; to: number }[] = [];
  readonly #columns = new Set<number>();
  #rows = 0;
  #openFormulas = 0;

  /** A formula without a stored value, as programs write it that compute none. */
  openFormula(): void {
    this.#openFormulas += 1;
  }

  /** Shape: `to` is the first column after them. */
  hideColumns(from: number, to: number): void {
    this.#ranges.push({ from, to });
  }

  row(cells: readonly (string | undefined)[], isHidden: boolean): void {
    if (isHidden && cells.some(Boolean)) this.#rows += 1;
    for (const { from, to } of this.#ranges)
      for (let i = from; i < Math.min(to, cells.length); i++) if (cells[i]) this.#columns.add(i);
  }

  leftToSay(): Guess[] {
    const parts = [
      ...(this.#rows > 0 ? [countOf(this.#rows, "hidden row", "hidden rows")] : []),
      ...(this.#columns.size > 0 ? [countOf(this.#columns.size, "hidden column", "hidden columns")] : []),
    ];
    const hidden = `${parts.join(" and ")} of the sheet count like the others`;
    const open = `${countOf(this.#openFormulas, "formula without a stored value is", "formulas without a stored value are")} empty here: save the workbook in a spreadsheet program first`;
    return [
      ...(parts.length > 0 ? [{ what: hidden, override: null }] : []),
      ...(this.#openFormulas > 0 ? [{ what: open, override: null }] : []),
    ];
  }
}
