import { isoOf } from "@/domain/time/time";
import { csvCellOf, csvRowOf } from "../csv-cell";
import type { ListColumn, ListFormat, WrittenList } from "./list-file";

/** The cells of one row, with a comma after each; instants as ISO 8601. */
function cellsOf<Row>(columns: readonly ListColumn<Row>[], row: Row): string {
  let cells = "";
  for (const { kind, of } of columns) {
    const cell = of(row) ?? null;
    cells += `${kind === "instant" && typeof cell === "number" ? isoOf(cell) : csvCellOf(cell)},`;
  }
  return cells;
}

/** Source: RFC 4180. Texts that a spreadsheet would run as formulas are guarded. */
export const csv: ListFormat = {
  name: "csv",
  title: "CSV",
  mediaType: "text/csv; charset=utf-8; header=present",
  open<Row>({ columns, head: { notice } }: WrittenList<Row>) {
    let head = csvRowOf([...columns.map(({ name }) => name), "notice"]);
    const end = csvRowOf([notice]);
    return {
      write(rows: readonly Row[]) {
        let lines = head;
        head = "";
        for (const row of rows) lines += cellsOf(columns, row) + end;
        return lines;
      },
      end: () => "",
    };
  },
};
