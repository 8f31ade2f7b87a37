import { DAY_MS, isoOf } from "@/domain/time/time";
import { type ImportFile, UnreadableFile } from "../importer";
import { entryOf } from "./archive";
import { READ_LIMITS } from "./limits";
import { bytesOf, lineOf, SheetRemarks, type WrittenTable } from "./written-table";
import { heard, xmlEventsOf } from "./xml-events";

/** A sheet of a workbook, and whether people see it. */
type Sheet = { name: string; link: string; isHidden: boolean };

type Workbook = { sheets: readonly Sheet[]; isFrom1904: boolean };

/** Number formats of dates and times that are built in. Source: ECMA-376, 18.8.30. */
const BUILT_IN_DATES = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47];

/** The memory for shared texts, and what each takes beside its letters, in bytes. */
const MOST_STRINGS = 64 * 1024 * 1024;
const EACH_STRING = 16;

/** The visible sheets of a workbook (XLSX). */
export async function sheetsOf(file: ImportFile): Promise<Sheet[]> {
  const { sheets } = await readWorkbook(file);
  return sheets.filter(({ isHidden }) => !isHidden);
}

async function readWorkbook(file: ImportFile): Promise<Workbook> {
  const sheets: Sheet[] = [];
  let isFrom1904 = false;
  await heard(entryOf(file, "xl/workbook.xml"), {
    open(name, attributes) {
      if (name === "workbookPr") isFrom1904 = /^(?:1|true)$/.test(attributes.get("date1904") ?? "");
      if (name !== "sheet") return;
      const link = [...attributes].find(([key]) => /(?:^|:)id$/.test(key) && key !== "sheetId")?.[1] ?? "";
      const isHidden = /hidden/i.test(attributes.get("state") ?? "");
      sheets.push({ name: attributes.get("name") ?? "", link, isHidden });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { sheets, isFrom1904 };
}

/**
 * A sheet of a workbook as a table in CSV, which can be read again.
 * Shape:  one line for each row, empty ones too, so that lines are rows of the sheet. Cells of dates are ISO 8601, formulas
 *         their stored value; macros are never looked at. What is hidden is read too, and said.
 * Cost:   holds the workbook's shared texts, at most 64 MB.
 */
export function sheetTableOf(file: ImportFile, sheet: string, names: readonly string[]): WrittenTable {
  let remarks = new SheetRemarks();
  return { leftToSay: () => remarks.leftToSay(), [Symbol.asyncIterator]: () => bytesOf(linesOf()) };

  async function* linesOf() {
    remarks = new SheetRemarks();
    const { sheets, isFrom1904 } = await readWorkbook(file);
    const link = sheets.find(({ name }) => name === sheet)?.link ?? "";
    const path = await pathOf(file, link);
    const texts = names.includes("xl/sharedStrings.xml") ? await sharedTextsOf(file) : [];
    const dates = names.includes("xl/styles.xml") ? await dateStylesOf(file) : new Set<number>();
    yield* rowsOf(entryOf(file, path), { texts, dates, isFrom1904, remarks });
  }
}

async function pathOf(file: ImportFile, link: string): Promise<string> {
  let target: string | undefined;
  await heard(entryOf(file, "xl/_rels/workbook.xml.rels"), {
    open(name, attributes) {
      if (name === "Relationship" && attributes.get("Id") === link) target = attributes.get("Target");
    },
    text: () => undefined,
    close: () => undefined,
  });
  if (target === undefined) throw new UnreadableFile("This workbook has no such sheet", "the workbook");
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

async function sharedTextsOf(file: ImportFile): Promise<string[]> {
  const texts: string[] = [];
  let [text, isText, isReading, length] = ["", false, false, 0];
  await heard(entryOf(file, "xl/sharedStrings.xml"), {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") isReading = true;
      isText = name === "t" && !isReading;
    },
    text(part) {
      if (isText) text += part;
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") isReading = false;
      if (name !== "si") return;
      texts.push(text);
      length += text.length + EACH_STRING;
      if (length > MOST_STRINGS)
        throw new UnreadableFile("This workbook has too much text: save the sheet as CSV", "the workbook");
    },
  });
  return texts;
}

/** The styles that show a number as a date or a time, by their place. */
async function dateStylesOf(file: ImportFile): Promise<ReadonlySet<number>> {
  const own = new Set<number>(BUILT_IN_DATES);
  const dates = new Set<number>();
  let [isInCells, place] = [false, 0];
  await heard(entryOf(file, "xl/styles.xml"), {
    open(name, attributes) {
      if (name === "numFmt") {
        const code = (attributes.get("formatCode") ?? "").replaceAll(/"[^"]*"|\\.|\[[^\]hms]*\]/gi, "");
        if (/[ymdhs]/i.test(code)) own.add(Number(attributes.get("numFmtId")));
      }
      if (name === "cellXfs") isInCells = true;
      if (name === "xf" && isInCells && own.has(Number(attributes.get("numFmtId") ?? 0))) dates.add(place);
      if (name === "xf" && isInCells) place += 1;
    },
    text: () => undefined,
    close(name) {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return dates;
}

type CellForm = { texts: readonly string[]; dates: ReadonlySet<number>; isFrom1904: boolean };

const isHidden = (attributes: ReadonlyMap<string, string>): boolean =>
  /^(?:1|true)$/.test(attributes.get("hidden") ?? "");

async function* rowsOf(
  sheet: ImportFile,
  { remarks, ...form }: CellForm & { remarks: SheetRemarks },
): AsyncGenerator<string> {
  let [lines, cells, lastRow]: [string[], string[], number] = [[], [], 0];
  let [isHiddenRow, isFormula] = [false, false];
  let [column, kind, style, value, isValue] = [0, "", 0, "", false];
  const events = xmlEventsOf(sheet, {
    open(name, attributes) {
      if (name === "row") {
        const row = Number(attributes.get("r") ?? lastRow + 1);
        while (++lastRow < row && lines.length < 1_048_576) lines.push("\n");
        [cells, column, isHiddenRow] = [[], 0, isHidden(attributes)];
      }
      if (name === "col" && isHidden(attributes))
        remarks.hideColumns(Number(attributes.get("min") ?? 1) - 1, Number(attributes.get("max") ?? 0));
      if (name === "c") {
        column = columnOf(attributes.get("r")) ?? column;
        [kind, style, value] = [attributes.get("t") ?? "n", Number(attributes.get("s") ?? 0), ""];
        isFormula = false;
      }
      if (name === "f") isFormula = true;
      isValue = name === "v" || name === "t";
    },
    text(part) {
      if (isValue) value += part;
    },
    close(name) {
      if (name === "v" || name === "t") isValue = false;
      if (name === "c" && isFormula && value === "" && kind !== "str") remarks.openFormula();
      if (name === "c" && column < READ_LIMITS.columnsCount)
        cells[column++] = cellTextOf(value, kind, style, form);
      else if (name === "c" && value !== "")
        throw new UnreadableFile("A row has more than 1,000 columns", `row ${lastRow}`);
      if (name !== "row") return;
      remarks.row(cells, isHiddenRow);
      lines.push(lineOf(Array.from(cells, (cell) => cell ?? "")));
    },
  });
  for await (const _ of events) {
    yield* lines;
    lines = [];
  }
  yield* lines;
}

/** The place of a cell by its address, such as 2 for C7. */
function columnOf(address = ""): number | undefined {
  const letters = /^[A-Z]+/.exec(address)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1;
}

function cellTextOf(
  value: string,
  kind: string,
  style: number,
  { texts, dates, isFrom1904 }: CellForm,
): string {
  if (kind === "s") return texts[Number(value)] ?? "";
  if (kind === "b") return value === "1" ? "true" : "false";
  if (kind !== "n" || value === "" || !dates.has(style)) return value;
  const days = Number(value);
  // Less than a day is a time, and counts from nowhere.
  return dateTextOf(isFrom1904 && days >= 1 ? days + 1462 : days) ?? value;
}

/** A spreadsheet's number of days as a day, a time of day or both; undefined for what is none. */
function dateTextOf(days: number): string | undefined {
  if (!(days >= 0 && days < 2_958_466)) return undefined;
  const iso = isoOf(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000);
  const [day, time] = [iso.slice(0, 10), iso.slice(11, 19)];
  if (days < 1) return time;
  return (Math.round(days * 86_400) * 1000) % DAY_MS === 0 ? day : `${day} ${time}`;
}
