import { MARK_LENGTH, rowMarkOf } from "@/domain/record/seal";
import type { Finding } from "@/domain/record/verdict";
import type { RowReader, StoredRow } from "./sealed-rows";

const ROWS_AT_ONCE = 500;
/** Differing rows of one table that are told apart; with more, the table is given up as a whole. */
const MOST_DIFFERING = 10_000;

type Expected = { mark: string; revision: number };

/**
 * Compares the rows of one table, in the order of writing, with the marks that seals have of them.
 * Shape: rows and marks that do not meet are kept until the other comes; what is left at the end differs.
 */
export class TableCheck {
  readonly #reader: RowReader;
  readonly #upTo: number;
  #buffer: StoredRow[] = [];
  #next = 0;
  #last = 0;
  #rowCount = 0;
  #isGivenUp = false;
  readonly #marks = new Map<string, number>();
  readonly #rows = new Map<string, { row: StoredRow; beside: Expected | null }>();

  /** Only rows with a number up to `upTo` are read. */
  constructor(reader: RowReader, upTo = Number.MAX_SAFE_INTEGER) {
    this.#reader = reader;
    this.#upTo = upTo;
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  /** Takes the marks that the seal of an entry has of this table. */
  expect(marks: string, revision: number): void {
    for (let i = 0; i < marks.length && !this.#isGivenUp; i += MARK_LENGTH)
      this.#meet({ mark: marks.slice(i, i + MARK_LENGTH), revision });
  }

  #meet(expected: Expected): void {
    if (this.#rows.size > 0 && this.#rows.delete(expected.mark)) return;
    for (;;) {
      const row = this.#read();
      if (!row) {
        this.#marks.set(expected.mark, expected.revision);
        return;
      }
      const mark = rowMarkOf(row.text);
      if (mark === expected.mark) return;
      if (this.#marks.delete(mark)) continue;
      this.#rows.set(mark, { row, beside: expected });
      this.#marks.set(expected.mark, expected.revision);
      if (this.#rows.size > MOST_DIFFERING) this.#isGivenUp = true;
      return;
    }
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

  /** Reads the rows that no mark has asked for, and answers what differs. */
  findings(): Finding[] {
    const { table } = this.#reader;
    for (let row = this.#read(); row && !this.#isGivenUp; row = this.#read()) {
      const mark = rowMarkOf(row.text);
      if (!this.#marks.delete(mark)) this.#rows.set(mark, { row, beside: null });
      if (this.#rows.size > MOST_DIFFERING) this.#isGivenUp = true;
    }
    if (this.#isGivenUp)
      return [
        { revision: null, message: `More than ${MOST_DIFFERING} rows of ${table} are not as recorded.` },
      ];
    const findings: Finding[] = [];
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
    for (const revision of this.#marks.values())
      findings.push({ revision, message: `A row of ${table} that entry ${revision} recorded is missing.` });
    return findings;
  }
}
