import type { Encoding } from "../encoding";
import { type ImportFile, UnreadableFile } from "../importer";
import type { ColumnTally } from "./column-tally";
import { type CsvForm, csvRecordsOf } from "./csv-records";
import type { NoteTaker } from "./note-taker";
import { quoted, type SourceRecord } from "./record";
import { tableHeadOf, uniqueNamesOf } from "./table-head";

/**
 * The header of a table.
 * Shape: `places` by unique lower-case names; `used` and `filled` say of each place whether it was read, and whether a
 *        column without a name has anything in it.
 */
type Header = {
  cells: readonly string[];
  names: readonly string[];
  places: ReadonlyMap<string, number>;
  unnamed: readonly number[];
  used: boolean[];
  filled: boolean[];
};

function headerOf(cells: readonly string[]): Header {
  const names = uniqueNamesOf(cells);
  return {
    cells,
    names,
    places: new Map(names.map((name, i) => [name, i])),
    unnamed: cells.flatMap((cell, i) => (cell.trim() === "" ? [i] : [])),
    used: names.map(() => false),
    filled: cells.map((cell) => cell.trim() !== ""),
  };
}

const isSame = (cells: readonly string[], header: readonly string[]): boolean =>
  cells.length === header.length && cells.every((cell, i) => cell === header[i]);

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

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
    if (place === undefined) return "";
    this.header.used[place] = true;
    return this.cells[place] ?? "";
  }

  get problem() {
    for (let i = this.header.cells.length; i < this.cells.length; i++) {
      const extra = this.cells[i]?.trim();
      if (extra)
        return {
          column: `cell ${i + 1}`,
          message: `is beyond the last column: ${quoted(extra)}; the header has too few names, or a text with a comma lacks quotation marks`,
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
  notes?: NoteTaker,
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
  for (const { names, used } of headers.values())
    if (used.includes(true)) for (const [i, name] of names.entries()) notes?.column(name, used[i] === true);
}

const TAB = "\t";

/** Of each file that was asked about, so that it is read for this once. */
const quotedThroughout = new WeakMap<ImportFile, Promise<boolean>>();

/**
 * Whether quotation marks in a text with tabs enclose cells. Programs that write tabs often write them as they are: then
 * one stands inside a cell, or the last is never closed.
 */
function isQuotedThroughout(file: ImportFile, encoding: Encoding): Promise<boolean> {
  const known = quotedThroughout.get(file) ?? readThrough(file, encoding);
  quotedThroughout.set(file, known);
  return known;
}

async function readThrough(file: ImportFile, encoding: Encoding): Promise<boolean> {
  try {
    for await (const _ of csvRecordsOf(file, encoding, { delimiter: TAB, isQuoted: true }));
    return true;
  } catch (error) {
    if (error instanceof UnreadableFile && /quotation/i.test(error.message)) return false;
    throw error;
  }
}

/** How to read a table with a header: what is known of the file, and the columns without which it makes no sense. */
type TableForm = {
  encoding: Encoding;
  head: string;
  required: readonly string[];
  notes?: NoteTaker | undefined;
  tally?: ColumnTally | undefined;
};

/**
 * The records of a table with a header, in batches.
 * Cost:   one with tabs is read once more at first, for its quotation marks.
 * Shape:  short records are padded. Lines above the header, repeated headers and rows without content are not counted
 *         as rows, but noted.
 * Errors: UnreadableFile when a required column is missing.
 */
export async function* tableRecordsOf(
  file: ImportFile,
  { encoding, head, required, notes, tally }: TableForm,
): AsyncGenerator<SourceRecord[]> {
  const { delimiter, skipped, recordsCount, cells: joined } = tableHeadOf(head);
  const isQuoted = delimiter !== TAB || (await isQuotedThroughout(file, encoding));
  if (!isQuoted)
    notes?.guess("quotation", "quotation marks stand for themselves, because some are inside a cell", null);
  let header: Header | undefined;
  const left = { above: 0, headers: 0, blank: 0 };
  let hasRows = false;
  for await (const records of csvRecordsOf(file, encoding, { delimiter, isQuoted })) {
    const batch: SourceRecord[] = [];
    for (const { row, line, cells } of records) {
      if (row <= skipped) left.above += 1;
      else if (!header) {
        const names = isQuoted ? cells : cells.map((cell) => cell.replaceAll('"', ""));
        header = demanded(headerOf(recordsCount > 1 ? joined : names), required, line);
      } else if (row <= skipped + recordsCount) continue;
      else if (isSame(cells, header.cells)) left.headers += 1;
      else if (isBlank(cells)) left.blank += 1;
      else {
        for (const i of header.unnamed) if (cells[i]?.trim()) header.filled[i] = true;
        tally?.add(header.names, cells);
        const before = left.above + recordsCount + left.headers + left.blank;
        batch.push(new TableRecord(row - before, line, cells, header));
      }
    }
    if (batch.length > 0) yield batch;
    hasRows ||= batch.length > 0;
  }
  if (notes && header && hasRows) noteWhatIsLeft(notes, header, left);
}

function noteWhatIsLeft(
  notes: NoteTaker,
  { names, used, filled }: Header,
  left: Record<"above" | "headers" | "blank", number>,
): void {
  names.forEach((name, i) => {
    if (filled[i]) notes.column(name, used[i] === true);
  });
  notes.setAside(left.above === 1 ? "line above the header" : "lines above the header", left.above);
  notes.setAside(left.headers === 1 ? "repeated header" : "repeated headers", left.headers);
  notes.setAside(left.blank === 1 ? "empty row" : "empty rows", left.blank);
}

function demanded(header: Header, required: readonly string[], line: number): Header {
  const missing = required.filter((name) => !header.places.has(name));
  if (missing.length === 0) return header;
  throw new UnreadableFile(`These columns are missing: ${missing.join(", ")}`, `line ${line}`);
}
