import { Zip, ZipDeflate } from "fflate";
import { DAY_MS } from "@/domain/time/time";
import type { ListColumn, ListFormat, WrittenList } from "./list-file";
import {
  CONTENT_TYPES,
  escaped,
  PACKAGE_LINKS,
  SHEET_END,
  STYLES,
  sheetHead,
  workbookLinks,
  workbookOf,
} from "./xlsx-parts";

/** Rows that one sheet of a workbook holds. Source: limits of Excel. */
const ROWS_A_SHEET = 1_048_576;
/** Days from the beginning of a workbook's calendar to 1970. */
const DAYS_BEFORE_1970 = 25_569;

/** The styles of `STYLES`, by number. */
const STYLE = { head: 1, text: 2, instant: 3, day: 4, figure: 5, ratio: 6 } as const;

/** A value of a cell; one of a day or an instant is UTC milliseconds. */
type CellValue = string | number | null;
type CellKind = "instant" | "day" | "figure" | "ratio" | undefined;

/** A cell of the head of a sheet. */
export const headCell = (at: string, text: string): string => textCell(at, text, STYLE.head);

/**
 * A file of a workbook, packed the same wherever it is made. fflate writes the local time, so the time is the earliest
 * that ZIP knows, in every zone.
 */
export function packedFile(name: string): ZipDeflate {
  const file = new ZipDeflate(name, { level: 6 });
  file.mtime = new Date(1980, 0, 1);
  return file;
}

/** The letters of a column, counted from 0. */
export const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

const textCell = (at: string, text: string, style: number) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** A cell; nothing for an empty one. */
export function cellOf(at: string, cell: CellValue, kind: CellKind): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "string") return textCell(at, cell, STYLE.text);
  const isTime = kind === "instant" || kind === "day";
  const style = kind ? ` s="${STYLE[kind]}"` : "";
  return `<c r="${at}"${style}><v>${isTime ? cell / DAY_MS + DAYS_BEFORE_1970 : cell}</v></c>`;
}

/**
 * A workbook with one sheet of so many rows, its head included, and another where one is full.
 * Shape:  texts are cells of text, which no spreadsheet runs as formulas, also when somebody edits them; instants are
 *         dates in UTC.
 * Source: ECMA-376, part 1 (SpreadsheetML).
 */
export const xlsxOf = (rowsASheet: number): ListFormat => ({
  name: "xlsx",
  title: "Excel",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  open<Row>({ columns, head: { notice } }: WrittenList<Row>) {
    const all: ListColumn<Row>[] = [...columns, { name: "notice", of: () => notice }];
    const letters = all.map((_, column) => lettersOf(column));
    const encoder = new TextEncoder();
    let chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    let sheets = 0;
    let rowsOnSheet = 0;
    let sheet: ZipDeflate | undefined;

    const put = (name: string): ZipDeflate => {
      const file = packedFile(name);
      zip.add(file);
      return file;
    };
    const putWhole = (name: string, text: string) => put(name).push(encoder.encode(text), true);
    const closeSheet = () => sheet?.push(encoder.encode(SHEET_END), true);
    const rowOf = (cells: string) => {
      rowsOnSheet += 1;
      return `<row r="${rowsOnSheet}">${cells}</row>`;
    };
    const cellsOf = (row: Row) =>
      all
        .map(({ kind, of }, column) => cellOf(`${letters[column]}${rowsOnSheet + 1}`, of(row) ?? null, kind))
        .join("");
    function openSheet() {
      closeSheet();
      sheets += 1;
      rowsOnSheet = 0;
      sheet = put(`xl/worksheets/sheet${sheets}.xml`);
      const names = all.map(({ name }, column) => textCell(`${letters[column]}1`, name, STYLE.head)).join("");
      sheet.push(encoder.encode(sheetHead(all.map(() => 20)) + rowOf(names)));
    }
    const taken = (): Uint8Array => {
      const bytes = Buffer.concat(chunks);
      chunks = [];
      return bytes;
    };

    return {
      write(rows: readonly Row[]) {
        if (!sheet) openSheet();
        let text = "";
        for (const row of rows) {
          if (rowsOnSheet === rowsASheet) {
            sheet?.push(encoder.encode(text));
            text = "";
            openSheet();
          }
          text += rowOf(cellsOf(row));
        }
        sheet?.push(encoder.encode(text));
        return taken();
      },
      end() {
        if (!sheet) openSheet();
        closeSheet();
        putWhole("[Content_Types].xml", CONTENT_TYPES(sheets));
        putWhole("_rels/.rels", PACKAGE_LINKS);
        putWhole(
          "xl/workbook.xml",
          workbookOf(
            Array.from({ length: sheets }, (_, i) => ({ name: i === 0 ? "List" : `List ${i + 1}` })),
          ),
        );
        putWhole("xl/_rels/workbook.xml.rels", workbookLinks(sheets));
        putWhole("xl/styles.xml", STYLES);
        zip.end();
        return taken();
      },
    };
  },
});

export const xlsx = xlsxOf(ROWS_A_SHEET);
