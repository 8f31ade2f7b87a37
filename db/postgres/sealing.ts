import { carriedDigestOf, MARK_LENGTH, type RecordKey, rowMarksTextOf, sealOf } from "@/domain/record/seal";
import type { RecordHead } from "@/domain/record/verdict";
import {
  CARRIED,
  DESK_TABLE,
  FOLLOWS,
  LOG_TABLE,
  MARKS_IN_PART,
  SEALED_TABLES,
  TAKING_OVER,
} from "../sql/sealed-tables";
import { type Connection, identifier } from "./connection";
import { joined, marksOf, type RowReader, readStoredColumns, rowReader } from "./sealed-rows";
import { ROWS_WRITTEN } from "./tables";

/** Entries of one transaction that are read at a time. */
const ENTRIES_AT_ONCE = 500;

/** What a transaction found when it began: the number of the newest row, the newest entry, the newest seal. */
export type SealingStart = { rowId: number; entryNumber: number; seal: string; isUnsealed: boolean };

type Sealing = {
  begin(): Promise<SealingStart>;
  /** Whether the transaction under way wrote the first entries for this key, and none of them takes the record over. */
  isFirst(start: SealingStart): Promise<boolean>;
  /**
   * Seals what the transaction under way has written.
   * Shape:  answers the new head; undefined when nothing was written that is sealed.
   * Errors: throws when rows were written without an entry of the watch log.
   */
  end(start: SealingStart): Promise<RecordHead | undefined>;
};

/**
 * Seals each entry of the watch log with the rows that its transaction wrote, as db/sqlite/record/sealing.ts does: the
 * same rows have the same seals on either engine.
 */
export async function sealing(connection: Connection, key: RecordKey): Promise<Sealing> {
  const schema = identifier(connection.place.schema);
  const columns = await readStoredColumns(connection);
  const readerOf = (table: string): RowReader => rowReader(connection, table, columns.get(table) ?? []);
  const taking = TAKING_OVER.map((action) => `'${action}'`).join(", ");
  const numberOf = async (text: string, values: readonly unknown[] = []) =>
    Number((await connection.rows(text, values))[0]?.[0] ?? 0);
  const readNewest = () => numberOf(`select max(seq) from ${schema}.${LOG_TABLE}`);
  const readTaking = (after: number) =>
    numberOf(`select max(seq) from ${schema}.${LOG_TABLE} where seq > $1 and action in (${taking})`, [after]);

  /** The marks of the new rows by table, of those tables that have any. */
  async function newMarks({ rowId }: SealingStart): Promise<[string, string][]> {
    const marks: [string, string][] = [];
    for (const table of SEALED_TABLES) {
      if (!connection.writtenTables.has(table)) continue;
      const own = await joined(marksOf(readerOf(table), rowId));
      if (own !== "") marks.push([table, own]);
    }
    return marks;
  }

  /** Writes down the marks of every entry before one, and of every row that stands. */
  async function takeOver(revision: number, previous: string): Promise<[string, string][]> {
    let position = 0;
    let digest = "";
    for (const table of [LOG_TABLE, DESK_TABLE, ...SEALED_TABLES]) {
      const upTo = table === LOG_TABLE ? revision - 1 : undefined;
      for await (const marks of parts(marksOf(readerOf(table), 0, upTo))) {
        position += 1;
        digest = carriedDigestOf(digest, table, marks);
        await connection.rows(
          `insert into ${schema}.carried_marks (revision, position, table_name, row_marks) values ($1, $2, $3, $4)`,
          [revision, position, table, marks],
        );
      }
    }
    return [
      [CARRIED, digest],
      [FOLLOWS, previous],
    ];
  }

  return {
    async begin() {
      const [found] = await connection.rows(
        `select (select case when is_called then last_value else 0 end from ${schema}.${ROWS_WRITTEN}), (select max(seq) from ${schema}.${LOG_TABLE}),
          s.seal, s.key_fingerprint
         from (select 1) as one left join
          (select seal, key_fingerprint from ${schema}.seals order by revision desc limit 1) s on true`,
      );
      const [rowId, newest, seal, fingerprint] = found ?? [];
      const entryNumber = Number(newest ?? 0);
      const isUnsealed = fingerprint ? fingerprint !== key.fingerprint : entryNumber > 0;
      return { rowId: Number(rowId ?? 0), entryNumber, seal: String(seal ?? ""), isUnsealed };
    },
    async isFirst({ isUnsealed, entryNumber }) {
      return isUnsealed && (await readNewest()) > entryNumber && (await readTaking(entryNumber)) === 0;
    },
    async end(start) {
      const marks = await newMarks(start);
      const entries = readerOf(LOG_TABLE);
      const first = await entries.after(start.entryNumber, ENTRIES_AT_ONCE);
      const isMore = first.length === ENTRIES_AT_ONCE;
      const newest = isMore ? await readNewest() : (first.at(-1)?.rowId ?? 0);
      if (newest === 0) {
        if (marks.length === 0) return undefined;
        throw new Error(
          `${marks.map(([table]) => table).join(", ")}: rows without an entry of the watch log.`,
        );
      }
      if (start.seal === "") marks.unshift([DESK_TABLE, await joined(marksOf(readerOf(DESK_TABLE), 0))]);
      const mayTake = isMore || first.some(({ text }) => TAKING_OVER.some((action) => text.includes(action)));
      const takenAt = mayTake ? await readTaking(start.entryNumber) : 0;
      let seal = start.seal;
      for (let last = start.entryNumber, part = first; last < newest; ) {
        const sealed: unknown[][] = [];
        for (const { rowId, text } of part) {
          const covered = takenAt === 0 && rowId === newest ? marks : [];
          const rowMarks = rowMarksTextOf(rowId === takenAt ? await takeOver(rowId, seal) : covered);
          seal = sealOf(key, seal, { entryText: text, rowMarks });
          sealed.push([rowId, seal, rowMarks]);
          last = rowId;
        }
        await connection.rows(
          `insert into ${schema}.seals (revision, seal, key_fingerprint, row_marks)
           select revision, seal, $2, row_marks
           from unnest($1::bigint[], $3::text[], $4::text[]) as sealed(revision, seal, row_marks) order by revision`,
          [
            sealed.map(([id]) => id),
            key.fingerprint,
            sealed.map(([, each]) => each),
            sealed.map((each) => each[2]),
          ],
        );
        part = last < newest ? await entries.after(last, ENTRIES_AT_ONCE) : [];
      }
      return { revision: newest, seal, keyFingerprint: key.fingerprint };
    },
  };
}

async function* parts(marks: AsyncIterable<string>): AsyncGenerator<string> {
  let part = "";
  for await (const each of marks) {
    part += each;
    if (part.length < MARKS_IN_PART * MARK_LENGTH) continue;
    yield part;
    part = "";
  }
  if (part !== "") yield part;
}
