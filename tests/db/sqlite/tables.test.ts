import type SqliteDatabase from "better-sqlite3";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { reportOutage } from "@/db/commands/report-outage";
import { LOG_TABLE, SEALED_TABLES } from "@/db/sql/sealed-tables";
import { openWriter } from "@/db/sqlite/connection";
import { openSqliteStore } from "@/db/sqlite/store";
import { desks } from "@/db/tables";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { accepted, addedIndicator, recordedAssessment, recordedIncident } from "@/tests/drafts";

const APPEND_ONLY = [
  "assessments",
  "attributions",
  "carried_marks",
  "categories",
  "category_versions",
  "column_mappings",
  "export_schedules",
  "handovers",
  "import_steps",
  "imports",
  "incidents",
  "indicator_versions",
  "indicators",
  "outages",
  "seals",
  "snapshots",
  "watch_entries",
  "watch_log",
  "watches",
];

/** The program's own connection to a desk that has at least one row in every table. */
async function fullDesk() {
  const { desk, file } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  await recordedAssessment(desk, indicatorId);
  const effectiveAt = desk.now();
  const attributions = [{ actor: "unknown", certainty: "3", basis: "what was found" }];
  await recordedIncident(desk, { attributions });
  accepted(await reportOutage(desk, { indicatorId, act: "down", reason: "feed ended", effectiveAt }));
  await desk.store.close();
  const connection = openWriter(file);
  connection.exec("insert into snapshots values (1, 'one', 1, 0, 0, 'digest', '{}', 0, 'Ada')");
  connection.exec("insert into watches values ('one', null, null, 0, null, 0, 'Ada')");
  connection.exec("insert into handovers values (1, 'one', 'one', null, 1, 'digest', '{}', 0, 'Ada')");
  connection.exec("insert into imports values ('one', 'asam', 'a', 'f', 0, 'f', null, 0, 0, 'Ada', null)");
  connection.exec(
    "insert into import_steps values ('one', 'one', 1, 'began', 0, 0, 0, 0, 0, 0, null, 0, 'Ada')",
  );
  connection.exec("insert into column_mappings values ('one', 'a', '{}', 0, 'Ada')");
  const schedule =
    "'one', 'one', 'added', 'daily', '[360]', null, '[\"html\"]', 'daily', 30, 0, 'Ada', null, null";
  connection.exec(`insert into export_schedules values (${schedule})`);
  const entry = "'one', 'one', 'entry', 'written', null, 'Radio check', null, null, null, 0, 0, 'Ada'";
  connection.exec(`insert into watch_entries values (${entry})`);
  connection.exec("insert into carried_marks values (1, 1, 'assessments', '')");
  return connection;
}

const tablesOf = (connection: SqliteDatabase.Database) =>
  (
    connection.pragma("table_list") as { name: string; schema: string; type: string; strict: number }[]
  ).filter(
    ({ name, schema, type }) => schema === "main" && type === "table" && !/^(sqlite_|__drizzle)/.test(name),
  );

test("every table enforces the types of its columns", async () => {
  const connection = await fullDesk();
  expect(tablesOf(connection).length).toBeGreaterThan(10);
  expect(tablesOf(connection).filter((table) => table.strict === 0)).toEqual([]);
  connection.close();
});

test("recorded rows can be neither changed nor deleted, by anyone", async () => {
  const connection = await fullDesk();
  for (const table of APPEND_ONLY) {
    const names = connection
      .prepare(`select '"' || name || '"' from pragma_table_info('${table}')`)
      .pluck()
      .all();
    const column = String(names[0]);
    const columns = names.join(", ");
    const rows = connection.prepare(`select count(*) from ${table}`).pluck();
    const before = rows.get();
    expect(before, table).toBeGreaterThan(0);
    expect(() => connection.exec(`update ${table} set ${column} = ${column}`), table).toThrow(/append-only/);
    expect(() => connection.exec(`delete from ${table}`), table).toThrow(/append-only/);
    const replacing = `replace into ${table} (${columns}) select ${columns} from ${table}`;
    expect(() => connection.exec(replacing), table).toThrow(/append-only/);
    expect(rows.get(), table).toBe(before);
  }
  connection.close();
});

test("every append-only table is sealed, except for those that only an exercise has", async () => {
  const connection = await fullDesk();
  const guarded = connection
    .prepare<[], string>(
      "select tbl_name from sqlite_master where type = 'trigger' and name like '%_no_update'",
    )
    .pluck()
    .all();
  const sealedElsewhere = [LOG_TABLE, "seals", "carried_marks", "exercise_clocks", "exercise_injects"];
  expect(guarded.filter((name) => !sealedElsewhere.includes(name)).sort()).toEqual([...SEALED_TABLES]);
  connection.close();
});

test("a write waits for the disk, and foreign keys are enforced", async () => {
  const { desk, file } = await deskInAFolder();
  await desk.store.close();
  const store = openSqliteStore(file);
  const settings = await store.write(0, async ({ db }) => {
    const one = (name: string) => sql<unknown>`(select * from ${sql.raw(`pragma_${name}`)})`;
    const chosen = {
      synchronous: one("synchronous"),
      keys: one("foreign_keys"),
      journal: one("journal_mode"),
    };
    return (await db.select(chosen).from(desks))[0];
  });
  await store.close();
  expect(settings).toEqual({ synchronous: 2, keys: 1, journal: "wal" });
});
