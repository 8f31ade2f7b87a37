import { isoOf } from "@/domain/time/time";
import { csvRowOf } from "../csv-cell";
import { type DataColumn, type DataList, dataListsOf, type PageDocument } from "./page-document";

type Cell = string | number | null;

/** A name of a column as programs have it, such as `level_name`. */
const columnNameOf = ({ name }: DataColumn): string => name.toLowerCase().replaceAll(/\W+/g, "_");

/**
 * A page as one table: `list` and `section` say where a row is from, `words` has what is in no table; each row repeats
 * what the page is.
 * Source: RFC 4180. Texts that a spreadsheet would run as formulas are guarded.
 */
export function pageCsv(page: PageDocument): string {
  const lists = [wordsIn(page), ...dataListsOf(page)];
  const names = [...new Set(lists.flatMap(({ columns }) => columns.map(columnNameOf)))];
  const ends = {
    document: `${page.desk.name}: ${page.name}`,
    notice: page.notices.join(" "),
    digest: page.content.digest,
  };
  const rows = lists.flatMap((list) => rowsOf(list, names).map((row) => [...row, ...Object.values(ends)]));
  return [["list", ...names, ...Object.keys(ends)], ...rows].map(csvRowOf).join("");
}

function rowsOf({ name, columns, rows }: DataList, names: readonly string[]): Cell[][] {
  const places = new Map(columns.map((column, i) => [columnNameOf(column), i]));
  return rows.map((row) => [
    name,
    ...names.map((each) => {
      const place = places.get(each) ?? -1;
      const cell = row[place] ?? null;
      return columns[place]?.kind === "instant" && typeof cell === "number" ? isoOf(cell) : cell;
    }),
  ]);
}

/** What a page says outside its tables. */
export function wordsIn({ about, times, posture, sections, foot }: PageDocument): DataList {
  const rows: Cell[][] = [
    ...(about ? [["About", about]] : []),
    ...times.map(({ what, at, by }) => [what, by ? `${at}, by ${by}` : at]),
    ...(posture ? [["Posture", `${posture.level.levelName}. ${posture.sentence}`]] : []),
    ...sections.flatMap(({ title, blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind === "text") return [[title, block.words]];
        return block.kind === "picture" ? [[title, block.alt]] : [];
      }),
    ),
    ...foot.map(({ name, words }) => [name, words]),
  ];
  return {
    name: "Page",
    columns: [
      { name: "Section", width: 24 },
      { name: "Words", width: 100 },
    ],
    rows,
  };
}
