import { type ImportFile, UnreadableFile } from "../importer";
import { entryOf } from "./archive";
import { READ_LIMITS } from "./limits";
import { bytesOf, lineOf, SheetRemarks, type WrittenTable } from "./written-table";
import { heard, xmlEventsOf } from "./xml-events";

const CONTENT = "content.xml";
const MOST_REPEATED = 1000;

/** The names of the sheets of an OpenDocument spreadsheet. */
export async function tablesOf(file: ImportFile): Promise<string[]> {
  const names: string[] = [];
  await heard(entryOf(file, CONTENT), {
    open(name, attributes) {
      if (name === "table") names.push(attributes.get("table:name") ?? "");
    },
    text: () => undefined,
    close: () => undefined,
  });
  return names;
}

/**
 * A sheet of an OpenDocument spreadsheet as a table in CSV, which can be read again.
 * Shape: as `sheetTableOf`: dates in ISO 8601, formulas by their stored value.
 */
export function openTableOf(file: ImportFile, sheet: string): WrittenTable {
  let hidden = new SheetRemarks();
  return {
    leftToSay: () => hidden.leftToSay(),
    [Symbol.asyncIterator]() {
      hidden = new SheetRemarks();
      return bytesOf(rowsOf(entryOf(file, CONTENT), sheet, hidden));
    },
  };
}

const isHidden = (attributes: ReadonlyMap<string, string>): boolean =>
  /^(?:collapse|filter)$/.test(attributes.get("table:visibility") ?? "");

async function* rowsOf(content: ImportFile, sheet: string, hidden: SheetRemarks): AsyncGenerator<string> {
  let [columnsCount, isHiddenRow] = [0, false];
  let lines: { line: string; times: number }[] = [];
  let [cells, isIn, rowTimes, cellTimes]: [string[], boolean, number, number] = [[], false, 1, 1];
  let [text, value, isParagraph, isNote]: [string, string | undefined, boolean, boolean] = [
    "",
    undefined,
    false,
    false,
  ];
  const events = xmlEventsOf(content, {
    open(name, attributes) {
      if (name === "table") isIn = attributes.get("table:name") === sheet;
      if (name === "table-column" && isIn) {
        const from = columnsCount;
        columnsCount += Number(attributes.get("table:number-columns-repeated") ?? 1);
        if (isHidden(attributes)) hidden.hideColumns(from, columnsCount);
      }
      if (name === "table-row") {
        [cells, isHiddenRow] = [[], isHidden(attributes)];
        rowTimes = Number(attributes.get("table:number-rows-repeated") ?? 1);
      }
      if (name === "table-cell" || name === "covered-table-cell") {
        [text, value] = ["", valueIn(attributes)];
        cellTimes = Number(attributes.get("table:number-columns-repeated") ?? 1);
      }
      if (name === "annotation") isNote = true;
      if (name === "p" && !isNote) {
        if (text !== "") text += "\n";
        isParagraph = true;
      }
      if (name === "s" && isParagraph)
        text += " ".repeat(Math.min(1000, Number(attributes.get("text:c") ?? 1)));
      if (text.length > READ_LIMITS.record)
        throw new UnreadableFile("A cell is longer than 1 MB", `sheet ${sheet}`);
    },
    text(part) {
      if (isParagraph) text += part;
    },
    close(name) {
      if (name === "p") isParagraph = false;
      if (name === "annotation") isNote = false;
      if (name === "table") isIn = false;
      if (name === "table-cell" || name === "covered-table-cell") {
        const cell = value ?? text;
        const times = Math.min(cellTimes, cell === "" ? MOST_REPEATED - cells.length : MOST_REPEATED);
        for (let i = 0; i < times; i++) cells.push(cell);
      }
      if (name !== "table-row" || !isIn) return;
      const last = cells.findLastIndex((cell) => cell !== "");
      if (last >= 0 && rowTimes > MOST_REPEATED)
        throw new UnreadableFile(`A row stands here ${rowTimes} times`, `sheet ${sheet}`);
      hidden.row(cells, isHiddenRow);
      const line = last < 0 ? "\n" : lineOf(cells.slice(0, last + 1));
      // Empty rows up to the end of the sheet are one element.
      lines.push({ line, times: Math.min(rowTimes, MOST_REPEATED) });
    },
  });
  for await (const _ of events) {
    for (const { line, times } of lines) for (let i = 0; i < times; i++) yield line;
    lines = [];
  }
}

/** The value of a cell that is more exact than the text that shows it; undefined for a text. */
function valueIn(attributes: ReadonlyMap<string, string>): string | undefined {
  const kind = attributes.get("office:value-type");
  if (kind === "date")
    return attributes
      .get("office:date-value")
      ?.replace(/T00:00:00$/, "")
      .replace("T", " ");
  if (kind === "time") {
    const [, hours = "0", minutes = "0", seconds = "0"] =
      /^PT(\d+)H(\d+)M(\d+)/.exec(attributes.get("office:time-value") ?? "") ?? [];
    return `${hours}:${minutes.padStart(2, "0")}:${seconds.padStart(2, "0")}`;
  }
  return kind === "float" || kind === "percentage" || kind === "currency"
    ? attributes.get("office:value")
    : undefined;
}
