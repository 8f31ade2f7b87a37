import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { RefusedRow } from "@/domain/import/read-row";
import { CSV_ROWS, guarded } from "@/formats/csv-cell";

const ROWS_SHOWN = 1_000;

/** The refused rows: all of them in a file, the first thousand in memory. */
export class RefusedReport {
  readonly first: RefusedRow[] = [];
  #isBegun = false;

  constructor(readonly path: string) {}

  add(rows: readonly RefusedRow[]): void {
    if (rows.length === 0) return;
    if (!this.#isBegun) this.#begin();
    appendFileSync(this.path, refusedLines(rows));
    this.first.push(...rows.slice(0, ROWS_SHOWN - this.first.length));
  }

  /** Starts over when a file is read again. */
  restart(): void {
    this.first.length = 0;
    this.#isBegun = false;
    rmSync(this.path, { force: true });
  }

  #begin(): void {
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, refusedHead());
    this.#isBegun = true;
  }
}

const asCsv = (cells: (string | number)[][]): string => stringify(cells, CSV_ROWS);

const refusedHead = (): string => asCsv([["row", "line", "column", "why"]]);

/** Refused rows as CSV, one line per problem. */
const refusedLines = (rows: readonly RefusedRow[]): string =>
  asCsv(
    rows.flatMap(({ row, line, problems }) =>
      problems.map(({ column, message }) => [row, line ?? "", guarded(column), guarded(message)]),
    ),
  );
