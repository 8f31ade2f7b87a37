import { rowMarkOf, rowTextsOf, type StoredValue } from "@/domain/record/seal";
import { DatabaseRefused } from "../store";
import { STORED_TABLES, type StoredTable } from "./described-tables";

/** A row as it is stored: the values of its columns, and then its number. */
export type NumberedRow = readonly StoredValue[];

/** Reads the rows of a store's tables as they are stored, all at one instant. */
export type TablesReader = {
  /** Rows with a higher number, in the order of their numbers. */
  after(table: StoredTable, number: number, limit: number): Promise<NumberedRow[]>;
  /** Of every table. */
  countRows(): Promise<number>;
};

/** Adds rows to a store's tables past all rules of a desk. */
export type TablesWriter = { add(table: StoredTable, rows: readonly NumberedRow[]): Promise<void> };

/** How many rows a table has, and a digest of all of them in the order of writing; their numbers do not count. */
export type TableSum = { table: string; rowCount: number; digest: string };

/** Rows at a time: so many that they take about this much, because some hold a letter and some a document. */
const PART_CHARACTERS = 2_000_000;
const MOST_ROWS = 2_000;
const FIRST_ROWS = 50;

type Part = { table: StoredTable; rows: NumberedRow[]; digest: string };

/** The rows of a table in parts; the next is asked for while one is worked on. */
async function* partsOf(reader: TablesReader, table: StoredTable): AsyncGenerator<Part> {
  const textOf = rowTextsOf(table.name, table.columns);
  const numberOf = (row: NumberedRow) => Number(row[table.columns.length]);
  let limit = FIRST_ROWS;
  let digest = "";
  let next = reader.after(table, Number.MIN_SAFE_INTEGER, limit);
  for (;;) {
    const rows = await next;
    const last = rows.at(-1);
    if (!last) return;
    const isMore = rows.length === limit;
    const texts = rows.map(textOf);
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    limit = Math.max(1, Math.min(MOST_ROWS, 2 * limit, Math.floor((limit * PART_CHARACTERS) / characters)));
    if (isMore) {
      next = reader.after(table, numberOf(last), limit);
      // Whoever works on this part may fail first.
      next.catch(() => undefined);
    }
    for (const text of texts) digest = rowMarkOf(`${digest}\n${text}`);
    yield { table, rows, digest };
    if (!isMore) return;
  }
}

/**
 * Reads every row of every table, has `take` do something with them, and sums them up.
 * Shape: `onProgress` gets a share from 0 to 1, and may throw to stop.
 */
async function throughTables(
  reader: TablesReader,
  take: (part: Part) => Promise<void>,
  onProgress: (share: number) => void,
): Promise<TableSum[]> {
  const sums: TableSum[] = [];
  const total = await reader.countRows();
  let done = 0;
  for (const table of STORED_TABLES) {
    const sum = { table: table.name, rowCount: 0, digest: "" };
    for await (const part of partsOf(reader, table)) {
      await take(part);
      sum.rowCount += part.rows.length;
      sum.digest = part.digest;
      done += part.rows.length;
      onProgress(Math.min(1, done / total));
    }
    sums.push(sum);
  }
  return sums;
}

/** The tables of a store at one instant, and the highest number that an entry of its log ever had. */
export type Source = { reader: TablesReader; lastEntry: number };

/** What a store has and what its copy has, table by table. */
export type Copied = { from: TableSum[]; to: TableSum[] };

/** Copies every row of every table. Shape: answers what was read; `onProgress` gets a share from 0 to 1. */
export const copyTables = (
  { reader }: Source,
  to: TablesWriter,
  onProgress: (share: number) => void,
): Promise<TableSum[]> => throughTables(reader, ({ table, rows }) => to.add(table, rows), onProgress);

/**
 * Reads a copy back.
 * Errors: throws DatabaseRefused when it is not as what it was copied from.
 */
export async function readBack(
  from: TableSum[],
  copy: TablesReader,
  onProgress: (share: number) => void,
): Promise<Copied> {
  const to = await throughTables(copy, () => Promise.resolve(), onProgress);
  const isOther = ({ rowCount, digest }: TableSum, i: number) =>
    to[i]?.rowCount !== rowCount || to[i]?.digest !== digest;
  const differing = from.find(isOther)?.table;
  if (differing) throw new DatabaseRefused(`The copy of ${differing} differs from it. It was removed.`);
  return { from, to };
}
