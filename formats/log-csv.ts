import { stringify } from "csv-stringify/sync";
import type { SubjectedEntry } from "@/domain/changes/directory";
import type { LogRow } from "@/domain/changes/log-row";
import { isoOf } from "@/domain/time/time";
import { guarded } from "./csv-cell";

/** A watch-log entry, as stored and in words. */
export type LogRecord = { entry: SubjectedEntry; row: LogRow; notice: string };

type Column = (record: LogRecord) => string | number | null;
const jsonOf = (value: unknown) => (value === null ? "" : JSON.stringify(value));

/** The columns in their order. */
const COLUMNS: Record<string, Column> = {
  number: ({ entry }) => entry.seq,
  recorded_at: ({ entry }) => isoOf(entry.recordedAt),
  recorded_by: ({ entry }) => entry.recordedBy,
  action: ({ entry }) => entry.action,
  subject: ({ row }) => row.subject,
  said: ({ row }) => row.said,
  because: ({ row }) => row.because,
  changes: ({ row }) =>
    row.fields
      .map(({ field, before, after }) => `${field}: ${before ? `${before.text} -> ` : ""}${after.text}`)
      .join("\n"),
  subject_id: ({ entry }) => entry.subjectId,
  category_id: ({ entry }) => entry.categoryId,
  indicator_id: ({ entry }) => entry.indicatorId,
  before: ({ entry }) => jsonOf(entry.before),
  after: ({ entry }) => jsonOf(entry.after),
  notice: ({ notice }) => notice,
};

const written = (cells: readonly (string | number | null)[][]): string =>
  stringify(
    cells.map((row) => row.map((cell) => (typeof cell === "string" ? guarded(cell) : cell))),
    { record_delimiter: "\r\n", quoted_match: /^'|^\s|\s$/ },
  );

/**
 * Watch-log entries as CSV lines, with the header before the first.
 * Source: RFC 4180. Texts that a spreadsheet would run as formulas are guarded.
 */
export const logCsv = (records: readonly LogRecord[], withHead: boolean): string =>
  written([
    ...(withHead ? [Object.keys(COLUMNS)] : []),
    ...records.map((record) => Object.values(COLUMNS).map((of) => of(record))),
  ]);
