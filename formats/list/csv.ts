import { isoOf } from "@/domain/time/time";
import { csvRowOf } from "../csv-cell";
import type { ListColumn, ListFormat, WrittenList } from "./list-file";

/** The cells of one row; instants as ISO 8601. */
function cellsOf<Row>(columns: readonly ListColumn<Row>[], row: Row): (string | number | null)[] {
  return columns.map(({ kind, of }) => {
    const cell = of(row) ?? null;
    return kind === "instant" && typeof cell === "number" ? isoOf(cell) : cell;
  });
}

/** Source: RFC 4180. Texts that a spreadsheet would run as formulas are guarded. */
export const csv: ListFormat = {
  name: "csv",
  title: "CSV",
  mediaType: "text/csv; charset=utf-8; header=present",
  open<Row>({ columns, head: { notice } }: WrittenList<Row>) {
    let head: (string | number | null)[][] = [[...columns.map(({ name }) => name), "notice"]];
    return {
      write(rows: readonly Row[]) {
        const lines = [...head, ...rows.map((row) => [...cellsOf(columns, row), notice])];
        head = [];
        return lines.map(csvRowOf).join("");
      },
      end: () => "",
    };
  },
};
