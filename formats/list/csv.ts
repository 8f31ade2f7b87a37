import { stringify } from "csv-stringify/sync";
import { isoOf } from "@/domain/time/time";
import { CSV_ROWS, guarded } from "../csv-cell";
import type { ListColumn, ListFormat, WrittenList } from "./list-file";

const written = (cells: readonly (string | number | null)[][]): string =>
  stringify(
    cells.map((row) => row.map((cell) => (typeof cell === "string" ? guarded(cell) : cell))),
    CSV_ROWS,
  );

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
    let head = [[...columns.map(({ name }) => name), "notice"]];
    return {
      write(rows: readonly Row[]) {
        const lines = written([...head, ...rows.map((row) => [...cellsOf(columns, row), notice])]);
        head = [];
        return lines;
      },
      end: () => "",
    };
  },
};
