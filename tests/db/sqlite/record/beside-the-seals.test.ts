import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { backUp } from "@/db/sqlite/backup";
import { mendSchema } from "@/db/sqlite/record/schema-check";
import { temporaryFolder } from "@/tests/temporary-folder";
import { attackFile, messagesIn, sealedDesk } from "../../record/sealed-desk";

function spoil(file: string, statements: readonly string[]) {
  const connection = new SqliteDatabase(file);
  connection.unsafeMode();
  connection.pragma("foreign_keys = off");
  for (const statement of statements) connection.exec(statement);
  connection.close();
}

const SCHEMA: [what: string, says: RegExp, ...statements: string[]][] = [
  ["a trigger is missing", /^The trigger seals_no_delete is missing/, "drop trigger seals_no_delete"],
  [
    "a trigger does something else",
    /^The trigger seals_no_delete is not as Watchfloor made it/,
    "drop trigger seals_no_delete",
    "create trigger seals_no_delete before delete on seals begin select 1; end",
  ],
  [
    "a trigger was added",
    /^The trigger quiet was added/,
    "create trigger quiet after insert on reports begin select 1; end",
  ],
  ["an index is missing", /^The index watch_log_by_time is missing/, "drop index watch_log_by_time"],
  ["a view was added", /^The view board was added/, "create view board as select 1"],
  ["a table was added", /^The table notes was added/, "create table notes (id integer)"],
  ["a table is missing", /^The table column_mappings is missing/, "drop table column_mappings"],
  [
    "a column hides the numbers of rows",
    /^The table reports is not as Watchfloor made it/,
    "alter table reports add column rowid integer",
  ],
  [
    "a table takes any type",
    /^The table reports is not as Watchfloor made it/,
    "pragma writable_schema = on",
    "update sqlite_master set sql = replace(sql, 'STRICT', '') where name = 'reports'",
    "pragma writable_schema = reset",
  ],
  [
    "a computed column says something else",
    /^The table watch_log is not as Watchfloor made it/,
    "pragma writable_schema = on",
    "update sqlite_master set sql = replace(sql, 'indicator.', 'category.') where name = 'watch_log'",
    "pragma writable_schema = reset",
  ],
];

test.each(SCHEMA)("%s", async (_, says, ...statements) => {
  const { file, desk } = await sealedDesk();
  await desk.store.close();
  spoil(file, statements);
  expect(await messagesIn(file)).toContainEqual(expect.stringMatching(says));
});

test.each([
  ["a level of a day", "daily_levels", "update daily_levels set highest_level = 1"],
  ["the last level of a day", "daily_levels", "update daily_levels set closing_level = 1"],
  ["a day is missing", "daily_levels", "delete from daily_levels"],
  ["a count of incidents", "daily_incidents", "update daily_incidents set incident_count = 7"],
  [
    "a day on which nothing was recorded",
    "daily_incidents",
    "insert into daily_incidents select category_id, '1999-01-01', 3, 0, touched_at from daily_incidents",
  ],
])("a summary differs: %s", async (_, table, statement) => {
  const { file, desk } = await sealedDesk();
  await desk.store.close();
  attackFile(file, statement);
  expect(await messagesIn(file)).toEqual([
    expect.stringMatching(`^${table} \\S+ \\d{4}-\\d\\d-\\d\\d differs from the log\\. .*npm run rebuild`),
  ]);
});

const HIDDEN: [what: string, index: string, ...statements: string[]][] = [
  [
    "a row is not in it",
    "incident_words",
    "insert into incident_words (incident_words, rowid, title, place, description) select 'delete', rowid, title, place, description from incidents",
  ],
  [
    "it has other words than the row",
    "report_words",
    "insert into report_words (report_words, rowid, title, body) select 'delete', rowid, title, body from reports",
    "insert into report_words (rowid, title, body) select rowid, 'Nothing', 'to see' from reports",
  ],
  [
    "it is empty",
    "assessment_words",
    "insert into assessment_words (assessment_words) values ('delete-all')",
  ],
];

test.each(HIDDEN)("the search hides something: %s", async (_, index, ...statements) => {
  const { file, desk, folder } = await sealedDesk();
  await desk.store.close();
  attackFile(file, ...statements);
  expect(await messagesIn(file)).toEqual([expect.stringMatching(`^${index} differs .*npm run rebuild`)]);
  const { record } = await backUp(folder, join(temporaryFolder(), "copy.db"));
  expect(record?.findings).toHaveLength(1);
});

test.each([
  "update __drizzle_migrations set created_at = created_at + 1 where id = 3",
  "delete from __drizzle_migrations where id = 3",
  "insert into __drizzle_migrations (hash, created_at) values ('more', 9e15)",
])("the list of migrations differs: %s", async (statement) => {
  const { file, desk } = await sealedDesk();
  await desk.store.close();
  attackFile(file, statement);
  expect(await messagesIn(file)).toEqual([expect.stringMatching(/^Its list of migrations is not/)]);
});

test("triggers and indexes are restored as the migrations make them, and extra ones are removed", async () => {
  const { file, desk } = await sealedDesk();
  await desk.store.close();
  spoil(file, [
    "drop trigger seals_no_delete",
    "drop trigger seals_no_update",
    "create trigger seals_no_update before update on seals begin select 1; end",
    "drop index watch_log_by_time",
    "create view board as select 1",
  ]);
  expect(await messagesIn(file)).toHaveLength(4);
  mendSchema(file);
  expect(await messagesIn(file)).toEqual([]);
});
