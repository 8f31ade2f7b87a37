import { writtenWorkbook } from "../xlsx/workbook";
import { wordsIn } from "./csv";
import { type DataList, dataListsOf, type PageDocument } from "./page-document";

/** Characters of a sheet's name, and those that it cannot have. Source: limits of Excel. */
const LONGEST_NAME = 31;
const UNNAMED = /[[\]:*?/\\]/g;

/** A page as a workbook: what it says on the first sheet, then a sheet for each list, with dates as dates. */
export function pageXlsx(page: PageDocument): Promise<Uint8Array> {
  const { desk, name, notices, content, marking } = page;
  const words = wordsIn(page);
  const head = [["Desk", desk.name], ["Document", name], ...notices.map((notice) => ["Notice", notice])];
  const end = [["SHA-256", content.digest]];
  const first: DataList = { ...words, rows: [...head, ...words.rows, ...end] };
  const sheets = [first, ...dataListsOf(page)].map((list) => ({
    ...list,
    name: list.name.replaceAll(UNNAMED, " ").slice(0, LONGEST_NAME),
  }));
  return writtenWorkbook(sheets, marking ?? "", `${name}, SHA-256 ${content.digest}`);
}
