import type { AlertLevel } from "@/domain/alert-level";
import type { FreshnessState } from "@/domain/assessment/freshness";
import type { DocumentLevel } from "@/domain/snapshot/document-words";
import type { FrozenDesk } from "@/domain/snapshot/frozen-board";
import type { IsoInstant } from "@/domain/snapshot/snapshot";
import { groupOf } from "@/domain/snapshot/snapshot-notice";
import type { MapPicture } from "../drawing/map";

/** A time in the head of a page: what it is, and by whom. */
type PageTime = { what: string; at: IsoInstant; by?: string | null | undefined };

/** How things stand: the highest level, why, and how many indicators are in each state. */
export type PagePosture = {
  level: DocumentLevel;
  sentence: string;
  counts: readonly { state: FreshnessState; words: string }[];
};

/**
 * What every exported page begins with.
 * Shape: `name` says what it is, such as `hand-over 3`; `title` is what people call it instead. `posture` is missing for
 *        a page without one, and null where it was left out.
 */
export type PageHead = {
  desk: FrozenDesk;
  name: string;
  title: string | null;
  about: string | null;
  marking: string | null;
  notices: readonly string[];
  times: readonly PageTime[];
  posture?: PagePosture | null;
};

/**
 * A cell: text, a number, nothing, a moment, a level, how fresh something is, or a name with a mark before it and quiet
 * words below it.
 */
export type PageCell =
  | string
  | number
  | null
  | { at: IsoInstant }
  | { level: DocumentLevel }
  | { state: FreshnessState; words: string }
  | { words: string; quiet?: string; mark?: AlertLevel };

/**
 * A column. A column of instants has dates in a sheet, one of levels has a number and a word there.
 * Units: `share` of the width of a page; 0 for what only sheets and tables for programs have, such as an id.
 */
type PageColumn = { name: string; share: number; kind?: "instant" | "level" };
type PageRow = { cells: readonly PageCell[]; isStale?: boolean };
/** A table; those of the same name are one list in a sheet. The first cell of a row names it. */
export type PageTable = {
  kind: "table";
  name: string;
  columns: readonly PageColumn[];
  rows: readonly PageRow[];
};

export type PageBlock =
  | { kind: "text"; words: string; isQuiet?: boolean }
  | { kind: "heading"; words: string }
  | { kind: "picture"; picture: MapPicture; alt: string }
  | PageTable;

/** A part of a page under its own heading; `level` stands beside that. */
export type PageSection = { title: string; level?: DocumentLevel; blocks: readonly PageBlock[] };

export type PageFact = { name: string; words: string };

/**
 * A page of the desk as a document, which every format writes in its own way.
 * Shape:  `fileName` without its beginning and its end; `at` is the moment that dates it; `marks` are on every sheet of
 *         paper; `content` is all of it for programs, with the digest that the foot of the page names.
 */
export type PageDocument = PageHead & {
  fileName: string;
  at: IsoInstant;
  marks: readonly string[];
  sections: readonly PageSection[];
  foot: readonly PageFact[];
  content: { digest: string };
};

/** Text, or a sentence that there is none. */
export const textBlock = (words: string, isQuiet = false): PageBlock => ({ kind: "text", words, isQuiet });

/** A table, or a quiet sentence in its place when it has no rows. */
export const tableOr = (none: string, table: Omit<PageTable, "kind">): PageBlock =>
  table.rows.length === 0 ? textBlock(none, true) : { kind: "table", ...table };

/** The table of a list: `of` gives the cell of a column. */
type ListTable<T> = {
  name: string;
  list: readonly T[];
  isStale?(entry: T): boolean;
  columns: readonly (PageColumn & { of(entry: NoInfer<T>): PageCell })[];
};

/** A list as a table, each column beside its cells, or a quiet sentence in its place when it is empty. */
export const listOr = <T>(none: string, { name, list, isStale, columns }: ListTable<T>): PageBlock =>
  tableOr(none, {
    name,
    columns: columns.map(({ of: _, ...column }) => column),
    rows: list.map((entry) => ({
      cells: columns.map(({ of }) => of(entry)),
      ...(isStale && { isStale: isStale(entry) }),
    })),
  });

/** A cell in words. */
export function cellWordsOf(cell: PageCell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  if ("at" in cell) return groupOf(cell.at);
  if ("level" in cell)
    return cell.level.level === null ? cell.level.levelName : `${cell.level.level} ${cell.level.levelName}`;
  return "quiet" in cell && cell.quiet ? `${cell.words} (${cell.quiet})` : cell.words;
}

/** A column as sheets and tables for programs have it: a level is its number and its word. */
export type DataColumn = { name: string; kind?: "instant"; width: number; isForScreen?: true };
/** A list of a page for programs. Units: a cell of an instant is UTC milliseconds. */
export type DataList = { name: string; columns: DataColumn[]; rows: (string | number | null)[][] };

const SECTION: DataColumn = { name: "Section", width: 24 };

/** Characters across a page, of which a column has its share in a sheet. */
const PAGE_WIDTH = 120;

/** The tables of a page as lists, those of the same name as one with a column for their section. */
export function dataListsOf({ sections }: Pick<PageDocument, "sections">): DataList[] {
  const lists = new Map<string, DataList>();
  for (const { title, blocks } of sections)
    for (const block of blocks) {
      if (block.kind !== "table") continue;
      const list = lists.get(block.name) ?? {
        name: block.name,
        columns: [SECTION, ...block.columns.flatMap(dataColumnsOf)],
        rows: [],
      };
      for (const { cells } of block.rows)
        list.rows.push([title, ...block.columns.flatMap(({ kind }, i) => dataOf(cells[i] ?? null, kind))]);
      lists.set(block.name, list);
    }
  return [...lists.values()];
}

const dataColumnsOf = ({ name, share, kind }: PageColumn): DataColumn[] =>
  kind === "level"
    ? [
        { name, width: 8 },
        { name: `${name} name`, width: 14 },
      ]
    : [
        {
          ...{ name, ...(kind && { kind }), ...(share === 0 && { isForScreen: true }) },
          width: kind ? 18 : Math.max(10, Math.round(share * PAGE_WIDTH)),
        },
      ];

function dataOf(cell: PageCell, kind: PageColumn["kind"]): (string | number | null)[] {
  if (kind === "level")
    return cell && typeof cell === "object" && "level" in cell
      ? [cell.level.level, cell.level.levelName]
      : [null, cellWordsOf(cell) || null];
  if (typeof cell === "number" || cell === null) return [cell];
  if (typeof cell === "object" && "at" in cell) return [Date.parse(cell.at)];
  return [cellWordsOf(cell)];
}
