import { type Encoding, utf8ChunksOf } from "../encoding";
import { type ImportFile, UnreadableFile } from "../importer";
import { isJsonObject, type JsonObject } from "./json-value";
import { READ_LIMITS } from "./limits";
import type { NoteTaker } from "./note-taker";
import type { SourceRecord } from "./record";

/** The path of a document's records, such as `$.asam.*`, and how many bytes one may have. */
type JsonForm = { paths: readonly string[]; limit: number };

export type JsonRecord = { row: number; value: JsonObject };

/** Whether a text starts like JSON. */
export const isJson = (head: string): boolean => /^\s*[[{]/.test(head);

/**
 * The records of a document in JSON, in batches as the file comes in.
 * Shape:  `__proto__` is an ordinary key.
 * Errors: UnreadableFile with line and column of a syntax error, of a record that is too long or nested too deeply, and
 *         of a record that is not an object.
 */
export async function* jsonRecordsOf(
  file: ImportFile,
  encoding: Encoding,
  { paths, limit }: JsonForm,
): AsyncGenerator<JsonRecord[]> {
  const { JSONParser, TokenType } = await import("@streamparser/json");
  const parser = new JSONParser({ paths: [...paths], keepStack: false });
  const place = new TextPlace();
  const seen = { row: 0, bytes: 0, depth: 0, offset: 0 };
  let chunk: Uint8Array = new Uint8Array();
  let batch: JsonRecord[] = [];
  const unreadable = (message: string) => new UnreadableFile(message, place.ofByte(chunk, seen.offset));
  parser.onToken = ({ token, offset }) => {
    seen.offset = offset;
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) seen.depth += 1;
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) seen.depth -= 1;
    if (seen.depth > READ_LIMITS.depthCount)
      throw unreadable(`This is nested more than ${READ_LIMITS.depthCount} deep`);
  };
  parser.onValue = ({ value }) => {
    if (!isJsonObject(value)) throw unreadable("Here a record is expected: an object in curly brackets");
    seen.row += 1;
    seen.bytes = 0;
    batch.push({ row: seen.row, value });
  };
  try {
    for await (const next of utf8ChunksOf(file, encoding)) {
      chunk = next;
      seen.bytes += chunk.length;
      parser.write(chunk);
      if (seen.bytes > limit + chunk.length)
        throw unreadable(
          `A record is longer than ${Math.round(limit / 1024 / 1024)} MB, or this is not such a file`,
        );
      place.pass(chunk);
      if (batch.length > 0) yield batch;
      batch = [];
    }
    chunk = new Uint8Array();
    if (!parser.isEnded) parser.end();
    if (batch.length > 0) yield batch;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const position = /absolute position "(\d+)"/.exec(String(error))?.[1];
    const what = chunk.length > 0 ? "stops making sense" : "ends too soon";
    const where = place.ofByte(chunk, position === undefined ? seen.offset : Number(position));
    throw new UnreadableFile(`This is not JSON: it ${what} here`, where);
  }
}

/** A record of a document, read by lower-case columns like one of a table. */
export class DocumentRecord implements SourceRecord {
  readonly line = null;
  private readonly fields: ReadonlyMap<string, unknown>;
  constructor(
    readonly row: number,
    value: JsonRecord["value"],
    private readonly notes?: NoteTaker,
  ) {
    this.fields = new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]));
    if (notes) for (const name of this.fields.keys()) notes.column(name, false);
  }

  cell(column: string): string {
    if (this.fields.has(column)) this.notes?.column(column, true);
    return textOf(this.fields.get(column));
  }
}

/**
 * A field as text.
 * Shape: lists are joined with `; `; empty for null and for nested objects.
 */
function textOf(field: unknown): string {
  if (Array.isArray(field)) return field.map(textOf).filter(Boolean).join("; ");
  return field === null || field === undefined || typeof field === "object" ? "" : String(field);
}

/** The records of a document, read as a table. */
export async function* documentRecordsOf(
  file: ImportFile,
  encoding: Encoding,
  { list, notes }: { list: string; notes?: NoteTaker | undefined },
): AsyncGenerator<SourceRecord[]> {
  const form = { paths: [`$.${list}.*`], limit: READ_LIMITS.record };
  for await (const batch of jsonRecordsOf(file, encoding, form))
    yield batch.map(({ row, value }) => new DocumentRecord(row, value, notes));
}

/** Counts the lines of a file as its chunks pass, to report positions. */
class TextPlace {
  private line = 1;
  /** Characters of the current line in earlier chunks. */
  private characters = 0;
  private bytes = 0;

  /** Line and column, both from 1, of a byte in the current chunk. */
  ofByte(chunk: Uint8Array, byte: number): string {
    const { line, characters } = this.after(chunk.subarray(0, Math.max(0, byte - this.bytes)));
    return `line ${line}, column ${characters + 1}`;
  }

  pass(chunk: Uint8Array): void {
    ({ line: this.line, characters: this.characters } = this.after(chunk));
    this.bytes += chunk.length;
  }

  private after(chunk: Uint8Array): { line: number; characters: number } {
    let [line, begins] = [this.line, 0];
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, begins)) {
      line += 1;
      begins = at + 1;
    }
    const tail = Buffer.from(chunk.subarray(begins)).toString("utf8").length;
    return { line, characters: begins > 0 ? tail : this.characters + tail };
  }
}
