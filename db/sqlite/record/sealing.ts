import { type RecordKey, rowMarksTextOf, sealOf } from "@/domain/record/seal";
import type { RecordHead } from "@/domain/record/verdict";
import { DESK_TABLE, LOG_TABLE, SEALED_TABLES, TAKING_OVER } from "../../sql/sealed-tables";
import type { Connection } from "../connection";
import { takeOver } from "./carried-marks";
import { noteSealed } from "./due-seal";
import { marksOf, rowReader } from "./sealed-rows";

/** Entries of one transaction that are read at a time. */
const ENTRIES_AT_ONCE = 500;

/** What a transaction found when it began: the newest row of each sealed table, the newest entry, the newest seal. */
type SealingStart = {
  rowIds: (number | null)[];
  entryNumber: number;
  seal: string;
  /** Whether there are entries without seals, or only with those of another key. */
  isUnsealed: boolean;
};

type Sealing = {
  begin(): SealingStart;
  /** Whether the transaction under way wrote the first entries for this key, and none of them takes the record over. */
  isFirst(start: SealingStart): boolean;
  /**
   * Seals what the transaction under way has written.
   * Shape:  answers the new head; undefined when nothing was written that is sealed.
   * Errors: throws when rows were written without an entry of the watch log.
   */
  end(start: SealingStart): RecordHead | undefined;
};

/**
 * Seals each entry of the watch log with the rows that its transaction wrote.
 * Shape: the first seal of a record covers the desk itself too. Rows are only ever added, so those with a higher number than the newest before are the new ones.
 * Cost:  five small statements and an HMAC for a usual change; a hash for each row.
 */
export function sealing(connection: Connection, key: RecordKey): Sealing {
  const readers = SEALED_TABLES.map((table) => rowReader(connection, table));
  const entries = rowReader(connection, LOG_TABLE);
  const desk = rowReader(connection, DESK_TABLE);
  const highest = SEALED_TABLES.map((table) => `(select max(rowid) from main."${table}")`).join(", ");
  const rowIds = connection.prepare<[], (number | null)[]>(`select ${highest}`).raw();
  const newestEntry = connection.prepare<[], number | null>(`select max(seq) from main.${LOG_TABLE}`).pluck();
  const newestSeal = connection.prepare<[], { seal: string; key_fingerprint: string }>(
    "select seal, key_fingerprint from seals order by revision desc limit 1",
  );
  const newestTaking = connection
    .prepare<[number], number | null>(
      `select max(seq) from main.${LOG_TABLE} where seq > ? and action in (${TAKING_OVER.map((a) => `'${a}'`)})`,
    )
    .pluck();
  const insertSeal = connection.prepare(
    "insert into seals (revision, seal, key_fingerprint, row_marks) values (?, ?, ?, ?)",
  );

  /** The marks of the new rows by table, of those tables that have any. */
  function newMarks({ rowIds: before }: SealingStart): [string, string][] {
    const now = rowIds.get() ?? [];
    return readers.flatMap((reader, i): [string, string][] => {
      const last = before[i] ?? 0;
      return (now[i] ?? 0) > last ? [[reader.table, [...marksOf(reader, last)].join("")]] : [];
    });
  }

  return {
    begin() {
      const newest = newestSeal.get();
      const entryNumber = newestEntry.get() ?? 0;
      const isUnsealed = newest ? newest.key_fingerprint !== key.fingerprint : entryNumber > 0;
      return { rowIds: rowIds.get() ?? [], entryNumber, seal: newest?.seal ?? "", isUnsealed };
    },
    isFirst: ({ isUnsealed, entryNumber }) =>
      isUnsealed && (newestEntry.get() ?? 0) > entryNumber && !newestTaking.get(entryNumber),
    end(start) {
      const marks = newMarks(start);
      const newest = newestEntry.get() ?? 0;
      if (newest <= start.entryNumber) {
        if (marks.length === 0) return undefined;
        throw new Error(
          `${marks.map(([table]) => table).join(", ")}: rows without an entry of the watch log.`,
        );
      }
      if (start.seal === "") marks.unshift([DESK_TABLE, [...marksOf(desk, 0)].join("")]);
      const taking = newestTaking.get(start.entryNumber) ?? null;
      let seal = start.seal;
      for (let last = start.entryNumber; last < newest; ) {
        for (const { rowId, text } of entries.after(last, ENTRIES_AT_ONCE)) {
          const covered = taking === null && rowId === newest ? marks : [];
          const rowMarks = rowMarksTextOf(rowId === taking ? takeOver(connection, rowId, seal) : covered);
          seal = sealOf(key, seal, { entryText: text, rowMarks });
          insertSeal.run(rowId, seal, key.fingerprint, rowMarks);
          last = rowId;
        }
      }
      if (start.seal === "") noteSealed(connection);
      return { revision: newest, seal, keyFingerprint: key.fingerprint };
    },
  };
}
