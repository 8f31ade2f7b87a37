/**
 * Characters that a spreadsheet shows as nothing or drops: blanks, control and format characters (U+200B, U+FEFF,
 * U+00AD).
 */
const INVISIBLE = String.raw`[\s\p{Z}\p{Cc}\p{Cf}\p{Mn}\u115F\u1160\u3164\uFFA0]*`;
/** The signs that begin a formula, and every character that stands for one of them (Unicode's compatibility forms). */
const SIGNS = String.raw`=+\-@\u2212\u207A-\u207C\u208A-\u208C\u2A75\u2A76\uFB29\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20`;
const SIGN = String.raw`(?:[\t\r\n]|${INVISIBLE}[${SIGNS}])`;
/** Text that a spreadsheet would run as a formula, with any apostrophes before it. */
const FORMULA = new RegExp(`^'*${SIGN}`, "u");
const GUARDED = new RegExp(`^'+${SIGN}`, "u");
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * Text that no spreadsheet runs as a formula: possible formulas get one more apostrophe, also when they start with
 * invisible characters. Plain numbers stay.
 * Source: OWASP, CSV injection; small, raised and full-width signs count because spreadsheets fold them.
 */
export const guarded = (text: string): string =>
  FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;

/** The exact inverse, also for text that starts with apostrophes of its own. */
export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/**
 * How rows are written: a cell is quoted also where it has a line break of any kind, because a reader may take each for
 * the end of the row, and what follows for a cell of its own.
 * Source: RFC 4180, section 2.6.
 */
export const CSV_ROWS = { record_delimiter: "\r\n", quoted_match: /^'|^\s|\s$|[\r\n]/ };

/** The beginning of most texts, none of which a spreadsheet runs. */
const HARMLESS = /^[a-z0-9{]/i;
const QUOTED = new RegExp(`,|${CSV_ROWS.quoted_match.source}`);

/** One row as `CSV_ROWS` has it; texts are guarded. For long lists: many times faster than csv-stringify. */
export const csvRowOf = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(csvCellOf).join(",")}\r\n`;

/** One cell of such a row. */
export function csvCellOf(cell: string | number | null): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const text = HARMLESS.test(cell) ? cell : guarded(cell);
  if (text.includes('"')) return `"${text.replaceAll('"', '""')}"`;
  return QUOTED.test(text) ? `"${text}"` : text;
}
