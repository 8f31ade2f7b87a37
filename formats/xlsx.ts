import { documentNameOf } from "@/domain/snapshot/snapshot-notice";
import { exampleSnapshot } from "./example";
import type { Format } from "./format";
import { pageXlsx } from "./page/xlsx";
import { ZIP_COMMENT } from "./signature-slot";
import { digestWordsOf } from "./words";
import { sheetsOf } from "./xlsx/sheets";
import { writtenWorkbook } from "./xlsx/workbook";

/** The whole snapshot as sheets, with dates as dates and figures as figures. */
export const xlsx: Format = {
  name: "xlsx",
  title: "Excel, sheets to work on",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  extension: "xlsx",
  slot: ZIP_COMMENT,
  write(snapshot) {
    const foot = `${documentNameOf(snapshot)}, ${digestWordsOf(snapshot)}`;
    return writtenWorkbook(sheetsOf(snapshot), snapshot.cover?.marking ?? "", foot.slice(0, 200));
  },
  writePage: pageXlsx,
  example: exampleSnapshot,
};
