import { stringify } from "csv-stringify/sync";
import type { RefusedRow } from "@/domain/import/read-row";
import { guarded } from "./csv-cell";

const asCsv = (cells: (string | number)[][]): string => stringify(cells, { record_delimiter: "\r\n" });

export const refusedHead = (): string => asCsv([["row", "line", "column", "why"]]);

/** Refused rows as CSV, one line per problem. */
export const refusedLines = (rows: readonly RefusedRow[]): string =>
  asCsv(
    rows.flatMap(({ row, line, problems }) =>
      problems.map(({ column, message }) => [row, line ?? "", guarded(column), guarded(message)]),
    ),
  );
