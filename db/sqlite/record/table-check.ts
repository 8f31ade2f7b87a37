import { MARK_LENGTH, rowMarkOf } from "@/domain/record/seal";
import type { Finding } from "@/domain/record/verdict";
import type { RowReader, StoredRow } from "./sealed-rows";

const ROWS_AT_ONCE = 500;
/** Differing rows of one table that are named; with more, the table is reported as a whole. */
const MOST_DIFFERING = 10_000;

/** A mark or a row with its place: the how manieth of its kind it is. */
type Expected = { mark: string; revision: number; place: number };
type Found = { row: StoredRow; place: number; beside: Expected | null };

/**
 * Compares the rows of one table, in the order of writing, with the marks that seals have of them.
 * Shape: rows and marks that do not meet are kept until the other comes; what is left at the end differs. A row that
 *        meets its mark after one that was written later was moved.
 */
export class TableCheck {
  readonly #reader: RowReader;
  readonly #upTo: number;
  #buffer: StoredRow[] = [];
  #next = 0;
  #last = 0;
  #rowCount = 0;
  #markCount = 0;
  #isGivenUp = false;
  readonly #marks = new Map<string, Expected>();
  readonly #rows = new Map<string, Found>();
  /** The last places of those that have met. */
  #metMark = 0;
  #metRow = 0;
  readonly #moved: Finding[] = [];

  /** Only rows with a number up to `upTo` are read. */
  constructor(reader: RowReader, upTo = Number.MAX_SAFE_INTEGER) {
    this.#reader = reader;
    this.#upTo = upTo;
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  /** Whether any seal has marks of this table. */
  get isSealed(): boolean {
    return this.#markCount > 0;
  }

  /** Takes the marks that the seal of an entry has of this table. */
  expect(marks: string, revision: number): void {
    for (let i = 0; i < marks.length && !this.#isGivenUp; i += MARK_LENGTH)
      this.#expect({ mark: marks.slice(i, i + MARK_LENGTH), revision, place: ++this.#markCount });
  }

  #expect(expected: Expected): void {
    const earlier = this.#rows.size > 0 ? this.#rows.get(expected.mark) : undefined;
    if (earlier) {
      this.#rows.delete(expected.mark);
      this.#meet(earlier.row, earlier.place, expected);
      return;
    }
    for (;;) {
      const row = this.#read();
      if (!row) {
        this.#marks.set(expected.mark, expected);
        return;
      }
      const mark = rowMarkOf(row.text);
      const place = this.#rowCount;
      if (mark === expected.mark) {
        this.#meet(row, place, expected);
        return;
      }
      if (this.#takeMark(row, place, mark)) continue;
      this.#rows.set(mark, { row, place, beside: expected });
      this.#marks.set(expected.mark, expected);
      if (this.#rows.size > MOST_DIFFERING) this.#isGivenUp = true;
      return;
    }
  }

  /** Whether the mark of a row came before it. */
  #takeMark(row: StoredRow, place: number, mark: string): boolean {
    const earlier = this.#marks.get(mark);
    if (!earlier) return false;
    this.#marks.delete(mark);
    this.#meet(row, place, earlier);
    return true;
  }

  #meet(row: StoredRow, place: number, { revision, place: markPlace }: Expected): void {
    if (place < this.#metRow || markPlace < this.#metMark)
      this.#moved.push({
        revision,
        message: `${this.#reader.table} ${row.name} was moved: it stands where another row was when entry ${revision} recorded it.`,
      });
    if (place > this.#metRow) this.#metRow = place;
    if (markPlace > this.#metMark) this.#metMark = markPlace;
  }

  #read(): StoredRow | undefined {
    if (this.#next >= this.#buffer.length) {
      this.#buffer = this.#reader.after(this.#last, ROWS_AT_ONCE);
      this.#next = 0;
    }
    const row = this.#buffer[this.#next];
    if (!row || row.rowId > this.#upTo) return undefined;
    this.#next += 1;
    this.#last = row.rowId;
    this.#rowCount += 1;
    return row;
  }

  /** Reads the rows that no mark refers to, and returns what differs. */
  findings(): Finding[] {
    const { table } = this.#reader;
    for (let row = this.#read(); row && !this.#isGivenUp; row = this.#read()) {
      const mark = rowMarkOf(row.text);
      const place = this.#rowCount;
      if (!this.#takeMark(row, place, mark)) this.#rows.set(mark, { row, place, beside: null });
      if (this.#rows.size > MOST_DIFFERING) this.#isGivenUp = true;
    }
    if (this.#isGivenUp || this.#moved.length > MOST_DIFFERING)
      return [
        { revision: null, message: `More than ${MOST_DIFFERING} rows of ${table} are not as recorded.` },
      ];
    const findings: Finding[] = [...this.#moved];
    for (const { row, beside } of this.#rows.values()) {
      const isChanged = beside !== null && this.#marks.delete(beside.mark);
      findings.push(
        isChanged
          ? {
              revision: beside.revision,
              message: `${table} ${row.name} is not as entry ${beside.revision} recorded it.`,
            }
          : { revision: null, message: `${table} ${row.name} was added without an entry.` },
      );
    }
    for (const { revision } of this.#marks.values())
      findings.push({ revision, message: `A row of ${table} that entry ${revision} recorded is missing.` });
    return findings;
  }
}
