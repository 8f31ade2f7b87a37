import type { Encoding } from "../encoding";
import { type ImportFile, UnreadableFile } from "../importer";
import { type CsvForm, csvRecordsOf } from "./csv-records";
import { quoted, type SourceRecord } from "./record";

/**
 * The header of a table.
 * Shape: `places` by lower-case column names; of duplicates, the first.
 */
type Header = { cells: readonly string[]; places: ReadonlyMap<string, number> };

const headerOf = (cells: readonly string[]): Header => ({
  cells,
  places: new Map(cells.map((name, i) => [nameOf(name), i] as const).reverse()),
});

const isSame = (cells: readonly string[], header: readonly string[]): boolean =>
  cells.length === header.length && cells.every((cell, i) => cell === header[i]);

const nameOf = (cell: string) => cell.trim().toLowerCase();

/** A record of a table with a header. */
class TableRecord implements SourceRecord {
  constructor(
    readonly row: number,
    readonly line: number,
    private readonly cells: readonly string[],
    private readonly header: Header,
  ) {}

  cell(column: string): string {
    const place = this.header.places.get(column);
    return place === undefined ? "" : (this.cells[place] ?? "");
  }

  get problem() {
    for (let i = this.header.cells.length; i < this.cells.length; i++) {
      const extra = this.cells[i]?.trim();
      if (extra)
        return {
          column: `cell ${i + 1}`,
          message: `is beyond the last column: ${quoted(extra)}; a text with a comma may lack quotation marks`,
        };
    }
    return undefined;
  }
}

/**
 * The records of a table without a header, in batches; the number of columns decides what they are.
 * Errors: UnreadableFile when the first record has an unexpected number of columns; a later one is refused.
 */
export async function* bareRecordsOf(
  file: ImportFile,
  encoding: Encoding,
  form: CsvForm,
  layouts: readonly (readonly string[])[],
): AsyncGenerator<SourceRecord[]> {
  const headers = new Map(layouts.map((names) => [names.length, headerOf(names)]));
  const accepted = `must have ${[...headers.keys()].join(" or ")} columns`;
  for await (const batch of csvRecordsOf(file, encoding, form))
    yield batch.map(({ row, line, cells }) => {
      const header = headers.get(cells.length);
      if (header) return new TableRecord(row, line, cells, header);
      const message = `${accepted}, not ${cells.length}`;
      if (row === 1) throw new UnreadableFile(`A row ${message}`, `line ${line}`);
      return { row, line, cell: () => "", problem: { column: "", message } };
    });
}

/** The delimiter of a header: the most frequent one. */
const delimiterOf = (header: string): string =>
  [",", ";", "\t", "|"].reduce((best, sign) =>
    header.split(sign).length > header.split(best).length ? sign : best,
  );

const firstLineOf = (head: string) => head.trimStart().split(/\r\n|\n|\r/, 1)[0] ?? "";

/** The column names in the first line of a table, in lower case. */
export const columnsIn = (head: string): string[] => {
  const line = firstLineOf(head);
  return line.split(delimiterOf(line)).map((cell) => nameOf(cell.replaceAll('"', "")));
};

/**
 * The records of a table with a header, in batches.
 * Shape:  short records are padded, and repeated headers are skipped and not counted.
 * Errors: UnreadableFile when a required column is missing.
 */
export async function* tableRecordsOf(
  file: ImportFile,
  encoding: Encoding,
  head: string,
  required: readonly string[],
): AsyncGenerator<SourceRecord[]> {
  const form: CsvForm = { delimiter: delimiterOf(firstLineOf(head)), isQuoted: true };
  let header: Header | undefined;
  let headers = 0;
  for await (const records of csvRecordsOf(file, encoding, form)) {
    const batch: SourceRecord[] = [];
    for (const { row, line, cells } of records) {
      header ??= demanded(headerOf(cells), required, line);
      if (isSame(cells, header.cells)) headers += 1;
      else batch.push(new TableRecord(row - headers, line, cells, header));
    }
    if (batch.length > 0) yield batch;
  }
}

function demanded(header: Header, required: readonly string[], line: number): Header {
  const missing = required.filter((name) => !header.places.has(name));
  if (missing.length === 0) return header;
  throw new UnreadableFile(`These columns are missing: ${missing.join(", ")}`, `line ${line}`);
}
