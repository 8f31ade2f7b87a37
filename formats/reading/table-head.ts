import { parse } from "csv-parse/sync";

/**
 * Where a table begins.
 * Shape: `skipped` records come before the header, such as a title or a spreadsheet's `sep=` line. `names` are in lower
 *        case and unique; a column without a name is called by its place.
 */
type TableHead = {
  delimiter: string;
  skipped: number;
  cells: readonly string[];
  names: readonly string[];
  /** 2 where two records name the columns together. */
  recordsCount: 1 | 2;
  /** The first records after it, and whether they are of one width. */
  rows: readonly (readonly string[])[];
  isEven: boolean;
};

const DELIMITERS = [",", ";", "\t", "|"];
const RECORDS_TRIED = 30;
const HEAD_TRIED = 32 * 1024;

/** A header has more than this share of the cells that the rows have; lines above it have fewer. */
const WIDE_ENOUGH = 2 / 3;

/** From this share of even rows on a text is taken for a table, whatever its columns are called. */
const EVEN_ENOUGH = 0.8;

let last: { head: string; found: TableHead } | undefined;

/** The header of a table, from the start of its file. */
export function tableHeadOf(head: string): TableHead {
  if (last?.head !== head) last = { head, found: foundIn(head.slice(0, HEAD_TRIED)) };
  return last.found;
}

/** The column names of a table, in lower case. */
export const columnsIn = (head: string): readonly string[] => tableHeadOf(head).names;

/** The names of the columns and the first rows. */
export const tableRowsIn = (head: string): Pick<TableHead, "names" | "rows"> => tableHeadOf(head);

/** Whether all that the first rows have in a column is figures, such as `-33,5`. */
export function areFiguresIn(head: string, column: string): boolean {
  const { names, rows } = tableHeadOf(head);
  const place = names.indexOf(column);
  return rows.every((row) => /^(?:[+-]?[\d.,]+)?$/.test(row[place]?.trim() ?? ""));
}

/** Whether a text is a table, of which nothing else is known. */
export const isTable = (head: string): boolean => !/^\s*[[{<]/.test(head) && tableHeadOf(head).isEven;

function foundIn(head: string): TableHead {
  const named = /^\s*"?sep=(.)"?[ \t]*(?:\r\n|\n|\r)/i.exec(head)?.[1];
  const tries = (named ? [named] : DELIMITERS).map((delimiter) => tryWith(delimiter, head, named ? 1 : 0));
  const best = tries.reduce((found, other) => (isBetter(other, found) ? other : found));
  const { delimiter, skipped, cells, rows, width, recordsCount } = best;
  const even = rows.filter((row) => row.length === cells.length);
  const isEven = width > 1 && even.length > 0 && even.length / rows.length >= EVEN_ENOUGH;
  return { delimiter, skipped, cells, names: uniqueNamesOf(cells), recordsCount, rows, isEven };
}

type Try = ReturnType<typeof tryWith>;

/** From this difference on the more even table is right, and else the one that begins earlier. */
const MUCH_EVENER = 0.3;

function isBetter(one: Try, other: Try): boolean {
  if (one.width < 2 || other.width < 2) return one.width > 1;
  if (Math.abs(one.evenness - other.evenness) > MUCH_EVENER) return one.evenness > other.evenness;
  return one.skipped < other.skipped || (one.skipped === other.skipped && one.width > other.width);
}

/** The table that a delimiter makes of the text: its header is the first record about as wide as most. */
function tryWith(delimiter: string, head: string, least: number) {
  const records = recordsIn(head, delimiter);
  const widths = records.map(widthOf);
  const typical = usualOf(widths.slice(least));
  const found = widths.findIndex((width, i) => i >= least && width > Math.max(1, typical) * WIDE_ENOUGH);
  const skipped = lowerHeadOf(records, Math.max(found, least), typical);
  const joined = joinedHeadOf(records.slice(skipped), typical);
  const cells = joined ?? records[skipped] ?? [];
  const below = widths.slice(skipped);
  const evenness = below.filter((width) => width === typical).length / below.length;
  const recordsCount: 1 | 2 = joined ? 2 : 1;
  const rows = records.slice(skipped + recordsCount);
  return { delimiter, skipped, recordsCount, width: typical < 2 ? 1 : widthOf(cells), cells, rows, evenness };
}

/**
 * The header, or the one below it: above a header whose cells are all named there may be another one, of merged cells.
 * Shape: what is below has figures, which no header has.
 */
function lowerHeadOf(records: readonly (readonly string[])[], at: number, width: number): number {
  const [upper = [], lower = [], ...rows] = records.slice(at);
  const isMerged = widthOf(upper) < width || upper.slice(0, width).some((cell) => cell.trim() === "");
  const isHead =
    lower.length >= width && lower.slice(0, width).every((cell) => /^[^\d]*\p{L}[^\d]*$/u.test(cell));
  return isMerged && isHead && rows.length > 0 && rows.every((row) => row.some((cell) => /\d/.test(cell)))
    ? at + 1
    : at;
}

/**
 * The names of two heads as one, where some cells reach over both: each column is named by the lower of them, or alone by
 * the upper; undefined for any other beginning.
 * Shape: as for `lowerHeadOf`, what is below has figures, which no head has.
 */
function joinedHeadOf(records: readonly (readonly string[])[], width: number): string[] | undefined {
  const [upper = [], lower = [], ...rows] = records;
  const names = Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) =>
    (lower[i]?.trim() || upper[i] || "").trim(),
  );
  const isName = (cell: string) => /^[^\d]*\p{L}[^\d]*$/u.test(cell);
  const [above, below] = [upper, lower].map((cells) => cells.filter((cell) => cell.trim() !== ""));
  const isSplit =
    names.length >= Math.max(width, 2) &&
    upper.some((cell, i) => cell.trim() !== "" && !lower[i]?.trim()) &&
    lower.some((cell, i) => cell.trim() !== "" && !upper[i]?.trim());
  return isSplit &&
    [names, above ?? [], below ?? []].every((cells) => cells.length > 0 && cells.every(isName)) &&
    rows.length > 0 &&
    rows.every((row) => row.some((cell) => /\d/.test(cell)))
    ? names
    : undefined;
}

/** The most frequent of some widths; of those that are as frequent the largest, of those that occur once the middle one. */
function usualOf(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most < 2) return widths.toSorted((a, b) => a - b)[Math.floor((widths.length - 1) / 2)] ?? 0;
  return Math.max(...[...counts].flatMap(([width, count]) => (count === most ? [width] : [])));
}

const widthOf = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

function recordsIn(head: string, delimiter: string): string[][] {
  const form = {
    ...{ delimiter, to: RECORDS_TRIED, record_delimiter: ["\r\n", "\n", "\r"] },
    ...{ relax_column_count: true, skip_empty_lines: true },
  };
  try {
    return parse(head, form);
  } catch {
    return head
      .split(/\r\n|\n|\r/, RECORDS_TRIED)
      .filter((line) => line !== "")
      .map((line) => line.split(delimiter).map((cell) => cell.replaceAll('"', "")));
  }
}

const nameOf = (cell: string): string => cell.replaceAll(/\s+/g, " ").trim().toLowerCase();

/** Names under which each column is found: a repeated one gets a number, and one without a name its place. */
export function uniqueNamesOf(cells: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return cells.map((cell, i) => {
    const name = nameOf(cell) || `column ${i + 1}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
