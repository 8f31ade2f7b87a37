import type { DateOrder } from "@/domain/import/import";
import type { ColumnMapping, ImportFile, ReadOptions } from "../importer";
import { plainFigures } from "../reading/day";
import { encodingOf } from "../reading/detect-encoding";
import { headOf } from "../reading/file-head";
import { orderIn } from "../reading/moment";
import type { SourceRecord } from "../reading/record";
import { tableRecordsOf } from "../reading/table";

/** Default words to treat as empty: what people, spreadsheets and programs write for “nothing known”. */
export const EMPTY_WORDS: readonly string[] = [
  ...["NA", "N/A", "-", "null", "--", "---", "–", "—", "None", "nan", "NaT", "nil", "#N/A", "#NULL!", "n.a."],
  ...["<NA>", "unknown", "not known", "not available", "not applicable", "?", "."],
];

/** A column of degrees to the south or the west, such as “Longitude (°W)”. */
const TURNED = /[([]\s*(?:°|deg(?:rees?)?)?\s*([sw])(?:outh|est)?\s*[)\]]/i;

/** The fields of days and figures. */
const FIGURES: ReadonlySet<string> = new Set([
  ...["date", "time", "latitude", "longitude", "position", "killed", "injured"],
]);

/** The hemisphere that the name of a column gives to a cell which says none itself. */
function hemisphereIn(field: string, column: string, text: string): string {
  if ((field !== "latitude" && field !== "longitude") || /\p{L}|^\s*$/u.test(text)) return "";
  const [, letter = ""] = TURNED.exec(column) ?? [];
  return letter && ` ${letter.toUpperCase()}`;
}

/** A record that is read by field instead of by column. */
export const mappedRecord = (
  record: SourceRecord,
  mapping: ColumnMapping,
  empty: ReadonlySet<string>,
): SourceRecord => ({
  row: record.row,
  line: record.line,
  ...(record.problem ? { problem: record.problem } : {}),
  cell: (field) => {
    const column = mapping[field];
    const text = column === undefined ? "" : record.cell(column);
    if (empty.has(text.trim().toLowerCase())) return "";
    return FIGURES.has(field) ? plainFigures(text) + hemisphereIn(field, column ?? "", text) : text;
  },
});

/** How many dates are checked when none of them is purely numeric. */
const DATES_ENOUGH = 200;

/**
 * The order of day and month in dates such as 08/01/2020, by the first unambiguous one.
 * Shape: undefined when all are ambiguous, or none is written that way.
 * Cost:  reads the file up to that date, or whole.
 */
export async function dateOrderIn(
  file: ImportFile,
  { encoding, mapping }: ReadOptions,
): Promise<{ order: DateOrder; by: string } | undefined> {
  const column = mapping?.date?.trim().toLowerCase();
  if (!column) return undefined;
  const known = encoding ?? (await encodingOf(file));
  const head = await headOf(file, known);
  let [seen, inNumbers] = [0, 0];
  for await (const batch of tableRecordsOf(file, { encoding: known, head, required: [column] }))
    for (const record of batch) {
      const date = plainFigures(record.cell(column).trim());
      const order = orderIn(date);
      if (order) return { order, by: date };
      if (date !== "") seen += 1;
      if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}/.test(date)) inNumbers += 1;
      if (seen >= DATES_ENOUGH && inNumbers === 0) return undefined;
    }
  return undefined;
}
