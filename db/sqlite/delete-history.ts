import SqliteDatabase from "better-sqlite3";
import type { Instant } from "@/domain/time/time";
import type { Connection } from "./connection";
import { REBUILD_INDEXES } from "./search-indexes";

type Trigger = { name: string; sql: string };
type Orphan = { table: string; rowid: number };

/**
 * Removes everything recorded after an instant from a copy of a desk, and gives the copy its own id.
 * Shape: summaries still have to be rebuilt. The triggers that forbid this are dropped and restored in one transaction;
 *        removed rows do not remain in the file.
 */
export function cutAfter(copy: string, knownAt: Instant, deskId: string): void {
  const connection = new SqliteDatabase(copy, { fileMustExist: true });
  try {
    connection.pragma("foreign_keys = OFF");
    connection.transaction(() => withoutTriggers(connection, () => takeOut(connection, knownAt, deskId)))();
    // Twice: once so that no removed text stays in the file, once because VACUUM renumbers the rows.
    for (const rebuild of REBUILD_INDEXES) connection.exec(rebuild);
    connection.exec("VACUUM");
    for (const rebuild of REBUILD_INDEXES) connection.exec(rebuild);
  } finally {
    connection.close();
  }
}

function withoutTriggers(connection: Connection, work: () => void) {
  const triggers = connection
    .prepare<[], Trigger>("select name, sql from sqlite_master where type = 'trigger'")
    .all();
  for (const { name } of triggers) connection.exec(`drop trigger "${name}"`);
  work();
  for (const { sql } of triggers) connection.exec(sql);
}

function takeOut(connection: Connection, knownAt: Instant, deskId: string) {
  const tables = connection
    .prepare<[], string>(
      "select m.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and c.name = 'recorded_at'",
    )
    .pluck()
    .all();
  // What was recorded while the clock was wrong is known since its correction; the corrections themselves go last.
  for (const table of [...tables.filter((name) => name !== "clock_mends"), "clock_mends"])
    connection
      .prepare(
        `delete from "${table}" where recorded_at > @knownAt and not exists (select 1 from wrong_times w
          join clock_mends m on m.number = w.mend_number
          where w.wrong_at = "${table}".recorded_at and m.recorded_at <= @knownAt)`,
      )
      .run({ knownAt });
  for (const { table, rowid } of connection.pragma("foreign_key_check") as Orphan[])
    connection.prepare(`delete from "${table}" where rowid = ?`).run(rowid);
  // The copy is resealed with its own key.
  connection.exec("delete from seals; delete from carried_marks");
  connection.exec(
    "update sqlite_sequence set seq = (select coalesce(max(seq), 0) from watch_log) where name = 'watch_log'",
  );
  connection.exec("delete from request_keys");
  connection.prepare("update desks set id = ?, clock_offset_ms = 0").run(deskId);
}
