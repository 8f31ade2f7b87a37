import { setImmediate as nextTurn } from "node:timers/promises";
import { Zip } from "fflate";
import { cellOf, headCell, lettersOf, packedFile } from "../list/xlsx";
import {
  CONTENT_TYPES,
  PACKAGE_LINKS,
  sheetEndWith,
  sheetHead,
  WRAPPED_STYLES,
  workbookLinks,
  workbookOf,
} from "../list/xlsx-parts";

/**
 * A column of a sheet: its width in characters, and what its cells are; a day and an instant are UTC milliseconds. What
 * is left of the first column that is only for the screen is printed.
 */
export type SheetColumn = {
  name: string;
  width?: number;
  kind?: "instant" | "day" | "ratio";
  isForScreen?: true;
};
export type SheetCell = string | number | null | undefined;
export type SheetRow = readonly SheetCell[];
export type WorkbookSheet = { name: string; columns: readonly SheetColumn[]; rows: readonly SheetRow[] };

/** Points of a line of text, and of the highest row. Source: limits of Excel. */
const LINE = 15;
const HIGHEST = 409;

/** The height of a row whose texts are wrapped: spreadsheets do not all find it by themselves. */
function heightOf(row: SheetRow, columns: readonly SheetColumn[]): string {
  const lines = row.map((cell, column) =>
    typeof cell === "string"
      ? cell
          .split("\n")
          .reduce(
            (sum, line) => sum + Math.max(1, Math.ceil(line.length / (1.1 * (columns[column]?.width ?? 20)))),
            0,
          )
      : 1,
  );
  const most = Math.max(1, ...lines);
  return most === 1 ? "" : ` ht="${Math.min(HIGHEST, most * LINE)}" customHeight="1"`;
}

/** The last cell that is printed. */
function printedOf({ columns, rows }: Omit<WorkbookSheet, "name">): string {
  const from = columns.findIndex(({ isForScreen }) => isForScreen);
  return `${lettersOf((from < 0 ? columns.length : from) - 1)}${rows.length + 1}`;
}

/** Rows that are written before others get a turn. */
const TURN_ROWS = 50;

/**
 * A workbook of several sheets, each with its head in sight, and with a head and a foot on every printed page.
 * Source: ECMA-376, part 1 (SpreadsheetML).
 */
export async function writtenWorkbook(
  sheets: readonly WorkbookSheet[],
  head: string,
  foot: string,
): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const put = (name: string, text: string) => {
    const file = packedFile(name);
    zip.add(file);
    file.push(encoder.encode(text), true);
  };
  put("[Content_Types].xml", CONTENT_TYPES(sheets.length));
  put("_rels/.rels", PACKAGE_LINKS);
  put(
    "xl/workbook.xml",
    workbookOf(sheets.map(({ name, ...sheet }) => ({ name, printed: printedOf(sheet) }))),
  );
  put("xl/_rels/workbook.xml.rels", workbookLinks(sheets.length));
  put("xl/styles.xml", WRAPPED_STYLES);
  for (const [i, { columns, rows }] of sheets.entries()) {
    const file = packedFile(`xl/worksheets/sheet${i + 1}.xml`);
    zip.add(file);
    const letters = columns.map((_, column) => lettersOf(column));
    const names = columns.map(({ name }, column) => headCell(`${letters[column]}1`, name)).join("");
    file.push(
      encoder.encode(
        `${sheetHead(
          columns.map(({ width = 20 }) => width),
          true,
        )}<row r="1"${heightOf(
          columns.map(({ name }) => name),
          columns,
        )}>${names}</row>`,
      ),
    );
    for (let from = 0; from < rows.length; from += TURN_ROWS) {
      const part = rows.slice(from, from + TURN_ROWS).map((row, at) => {
        const place = from + at + 2;
        const cells = columns.map(({ kind }, column) =>
          cellOf(`${letters[column]}${place}`, row[column] ?? null, kind ?? "figure"),
        );
        return `<row r="${place}"${heightOf(row, columns)}>${cells.join("")}</row>`;
      });
      file.push(encoder.encode(part.join("")));
      await nextTurn();
    }
    file.push(encoder.encode(sheetEndWith(head, foot)), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}
