import type { CsvError, Parser } from "csv-parse";
import { type Encoding, utf8ChunksOf } from "../encoding";
import { type ImportFile, UnreadableFile } from "../importer";
import { READ_LIMITS } from "./limits";

/** Shape: `row` counts from 1 with the first line of the file, `line` is where the record begins. */
type CsvRecord = { row: number; line: number; cells: readonly string[] };

export type CsvForm = { delimiter: string; isQuoted: boolean };

const TOO_LONG =
  "A record that begins here is longer than 1 MB: a cell is too long, a quotation mark is not closed, or this is not a table";

/** The parser's error codes in words. */
const CAUSES: Record<string, string> = {
  CSV_MAX_RECORD_SIZE: TOO_LONG,
  CSV_QUOTE_NOT_CLOSED: "A quotation mark is opened here and never closed: the file may have been cut off",
  INVALID_OPENING_QUOTE:
    "A quotation mark stands inside a cell that does not begin with one: put the cell in quotation marks and double those in it",
  CSV_INVALID_CLOSING_QUOTE: "A quotation mark inside a quoted cell must be doubled",
};

const breaksIn = (cell: string) =>
  cell.includes("\n") || cell.includes("\r") ? cell.split(/\r\n|\n|\r/).length - 1 : 0;

/**
 * The records of a table in CSV, in batches as the file comes in.
 * Shape:  empty lines are skipped, and count only as lines.
 * Errors: UnreadableFile with the line where the invalid record begins.
 * Source: RFC 4180; lines may end in CR LF, LF or CR, even mixed.
 */
export async function* csvRecordsOf(
  file: ImportFile,
  encoding: Encoding,
  { delimiter, isQuoted }: CsvForm,
): AsyncGenerator<CsvRecord[]> {
  const { Parser } = await import("csv-parse");
  const seen = { row: 0, breaks: 0, bytes: 0, emptyLines: 0 };
  let batch: CsvRecord[] = [];
  const lineNow = () => 1 + seen.row + seen.breaks + seen.emptyLines;
  const parser: Parser = new Parser({
    delimiter,
    ...(isQuoted ? {} : { quote: false as const, escape: false as const }),
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: READ_LIMITS.record,
    on_record: (cells: string[], { empty_lines }) => {
      seen.emptyLines = empty_lines;
      const line = lineNow();
      if (cells.length > READ_LIMITS.columnsCount) throw tooWide(cells.length, line);
      seen.row += 1;
      seen.bytes = 0;
      batch.push({ row: seen.row, line, cells });
      for (const cell of cells) seen.breaks += breaksIn(cell);
      return null;
    },
  });
  try {
    for await (const chunk of utf8ChunksOf(file, encoding)) {
      seen.bytes += chunk.length;
      await written(parser, chunk);
      if (seen.bytes > READ_LIMITS.record + chunk.length)
        throw new UnreadableFile(TOO_LONG, `line ${lineNow()}`);
      if (batch.length > 0) yield batch;
      batch = [];
    }
    await written(parser, null);
    if (batch.length > 0) yield batch;
  } catch (error) {
    throw isCsvError(error)
      ? new UnreadableFile(CAUSES[error.code] ?? `This is not a table: ${error.message}`, `line ${lineNow()}`)
      : error;
  } finally {
    parser.destroy();
  }
}

const tooWide = (count: number, line: number) =>
  new UnreadableFile(
    `This row has ${count} columns; at most ${READ_LIMITS.columnsCount} can be read`,
    `line ${line}`,
  );

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && "code" in error && typeof error.code === "string" && error.code in CAUSES;

/** Writes a chunk to the parser, or ends it. */
const written = (parser: Parser, chunk: Uint8Array | null): Promise<void> =>
  new Promise((resolve, reject) => {
    parser.once("error", reject);
    const done = () => {
      parser.off("error", reject);
      resolve();
    };
    if (chunk) parser.write(chunk, (error) => (error ? reject(error) : done()));
    else parser.end(done);
  });
