import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { desc } from "drizzle-orm";
import { expect, test } from "vitest";
import { pruneHistory } from "@/db/commands/prune-history";
import type { Desk } from "@/db/desk";
import { openExercise } from "@/db/exercises/exercises";
import { filesOf } from "@/db/files/data-folder";
import { headFileOf } from "@/db/files/record-head";
import { keyFileOf, openRecordKey } from "@/db/files/record-key";
import { openDesk } from "@/db/sqlite/desk";
import { inFolder } from "@/db/sqlite/in-folder";
import { migrate } from "@/db/sqlite/migrate";
import { verifyRecord } from "@/db/sqlite/record/verify-record";
import { watchLog } from "@/db/tables";
import { type DeskInAFolder, deskInAFolder } from "@/tests/desk-in-a-folder";
import { accepted, addedIndicator, recordedAssessment, recordedIncident } from "@/tests/drafts";
import { temporaryFolder } from "@/tests/temporary-folder";
import { firstMigrations } from "../made-migrations";

async function deskWithHistory(): Promise<DeskInAFolder & { indicatorId: string }> {
  const made = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(made.desk);
  for (const level of ["2", "3", "4"]) {
    made.wait(24 * 60);
    await recordedAssessment(made.desk, indicatorId, { level });
    await recordedIncident(made.desk, {});
  }
  return { ...made, indicatorId };
}

const OLD_MIGRATIONS = 21;
const TABLES =
  "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite%'";
const INDEXES = "select name from sqlite_schema where type = 'index' and sql is not null";

const namesIn = (connection: SqliteDatabase.Database, query: string, ...of: string[]) =>
  connection
    .prepare<string[], string>(query)
    .pluck()
    .all(...of);
const columnsOf = (connection: SqliteDatabase.Database, table: string) =>
  namesIn(connection, "select name from pragma_table_info(?)", table);

/** Removes what the last version without seals did not have. */
async function beforeSeals(file: string) {
  const old = join(temporaryFolder(), "old.db");
  await migrate(old, firstMigrations(OLD_MIGRATIONS));
  const before = new SqliteDatabase(old, { readonly: true });
  const connection = new SqliteDatabase(file);
  connection.pragma("foreign_keys = OFF");
  const tables = namesIn(before, TABLES);
  for (const name of namesIn(connection, TABLES))
    if (!tables.includes(name)) connection.exec(`drop table "${name}"`);
  const indexes = namesIn(before, INDEXES);
  for (const name of namesIn(connection, INDEXES))
    if (!indexes.includes(name)) connection.exec(`drop index "${name}"`);
  for (const table of tables) {
    const columns = columnsOf(before, table);
    for (const column of columnsOf(connection, table).filter((each) => !columns.includes(each)))
      connection.exec(`alter table "${table}" drop column "${column}"`);
  }
  const later = `select created_at from __drizzle_migrations order by created_at limit 1 offset ${OLD_MIGRATIONS}`;
  connection.exec(`delete from __drizzle_migrations where created_at >= (${later})`);
  connection.close();
  before.close();
}

const actionsIn = async ({ desk }: Pick<DeskInAFolder, "desk">) =>
  (await desk.store.read(({ db }) => db.select().from(watchLog).orderBy(watchLog.seq))).map(
    (row) => row.action,
  );

const newestEntryIn = async ({ store }: Desk) =>
  (await store.read(({ db }) => db.select().from(watchLog).orderBy(desc(watchLog.seq)).limit(1)))[0];

function change(file: string, statement: string) {
  const connection = new SqliteDatabase(file);
  connection.exec("drop trigger if exists assessments_no_update; drop trigger if exists watch_log_no_update");
  connection.exec(statement);
  connection.close();
}

test("a desk older than seals is sealed as it is, and says since when", async () => {
  const { desk, folder, file } = await deskWithHistory();
  await desk.store.close();
  await beforeSeals(file);
  rmSync(keyFileOf(file));
  const opened = await openDesk(folder);
  await opened.store.close();
  const verdict = await verifyRecord(file);
  expect(verdict.findings).toEqual([]);
  expect(verdict.sealedFrom?.revision).toBe(verdict.head?.revision);
  expect((await actionsIn({ desk: await openDesk(folder) })).at(-1)).toBe("record.sealed");
});

test.each([
  [
    "an entry",
    "update watch_log set recorded_by = 'Eve' where seq = 3",
    /^watch_log 3 is not as entry \d+ recorded it/,
  ],
  [
    "a level",
    "update assessments set level = 1 where level = 4",
    /^assessments .* is not as entry \d+ recorded it/,
  ],
])("%s older than seals cannot be changed unnoticed afterwards", async (_, statement, says) => {
  const { desk, folder, file } = await deskWithHistory();
  await desk.store.close();
  await beforeSeals(file);
  await (await openDesk(folder)).store.close();
  change(file, statement);
  expect((await verifyRecord(file)).findings[0]?.message).toMatch(says);
});

test.each([
  ["had no key", false, "The record had no seals before"],
  ["has a key", true, "The seals of the record were lost: nobody vouches for earlier entries"],
])(
  "a start killed between its migration and the first seal of a desk that %s loses no key",
  async (_, hasKey, says) => {
    const { desk, folder, file } = await deskWithHistory();
    await desk.store.close();
    await beforeSeals(file);
    if (!hasKey) for (const left of [keyFileOf(file), headFileOf(file)]) rmSync(left);
    await migrate(file);
    openRecordKey(file);
    const opened = await openDesk(folder);
    expect((await newestEntryIn(opened))?.after).toMatchObject({ reason: says });
    await opened.store.close();
    rmSync(keyFileOf(file));
    expect((await newestEntryIn(await openDesk(folder)))?.after).toMatchObject({
      reason: expect.stringMatching(/^The key of the record was lost/),
    });
  },
);

test("a start killed between the commit of the first seal and its note has lost nothing", async () => {
  const { desk, folder, file } = await deskWithHistory();
  await desk.store.close();
  const note = headFileOf(file);
  renameSync(note, `${note}.new`);
  await (await openDesk(folder)).store.close();
  expect((await verifyRecord(file)).findings).toEqual([]);
  expect(existsSync(`${note}.new`)).toBe(false);
});

test("a note that was prepared for a first seal which was never committed is of nothing", async () => {
  const { desk, folder, file } = await deskWithHistory();
  await desk.store.close();
  await beforeSeals(file);
  const note = headFileOf(file);
  renameSync(note, `${note}.new`);
  rmSync(keyFileOf(file));
  const opened = await openDesk(folder);
  expect((await newestEntryIn(opened))?.after).toMatchObject({ reason: "The record had no seals before" });
  await opened.store.close();
  expect((await verifyRecord(file)).findings).toEqual([]);
});

test("a database that says that its first seal is due is not believed where a head is noted beside it", async () => {
  const { desk, folder, file } = await deskWithHistory();
  await desk.store.close();
  rmSync(keyFileOf(file));
  change(file, "drop trigger if exists seals_no_delete; delete from seals; pragma user_version = 1");
  expect((await newestEntryIn(await openDesk(folder)))?.after).toMatchObject({
    reason: expect.stringMatching(/^The seals of the record were lost/),
  });
});

test("a desk whose key is lost continues with a new one, and its log says so", async () => {
  const { desk, folder, file, indicatorId } = await deskWithHistory();
  const head = (await verifyRecord(file)).head;
  await desk.store.close();
  rmSync(keyFileOf(file));
  const opened = { ...(await openDesk(folder)), actor: "Ada" };
  expect((await actionsIn({ desk: opened })).at(-1)).toBe("record.sealed");
  expect((await verifyRecord(file)).findings).toEqual([]);
  await recordedAssessment(opened, indicatorId, { level: "2" });
  await opened.store.close();
  const verdict = await verifyRecord(file);
  expect(verdict.findings).toEqual([]);
  expect(verdict.head?.keyFingerprint).not.toBe(head?.keyFingerprint);
});

test("a pruned record is intact, and what is left of the old history cannot be changed unnoticed", async () => {
  const { desk, file, indicatorId } = await deskWithHistory();
  const draft = { cutAt: desk.now() - 1, archiveName: "a.db", archiveDigest: "00", reason: "Enough" };
  accepted(await pruneHistory(desk, draft));
  await recordedAssessment(desk, indicatorId, { level: "5" });
  const verdict = await verifyRecord(file);
  expect(verdict.findings).toEqual([]);
  expect(verdict.rowCount).toBeGreaterThan(5);
  await desk.store.close();
  change(file, "update assessments set level = 1 where level in (3, 4)");
  expect((await verifyRecord(file)).findings[0]?.message).toMatch(/^assessments .* is not as entry/);
});

test("the desk of an exercise has its own seals, with its own key", async () => {
  const { desk, folder, file } = await deskWithHistory();
  const from = new Date(desk.now() - 24 * 3_600_000).toISOString();
  const exercise = accepted(await openExercise(inFolder(folder), { name: "Night", from }, "Ada"));
  const verdict = await verifyRecord(filesOf(exercise.folder).database);
  expect(verdict.findings).toEqual([]);
  expect(verdict.head?.keyFingerprint).not.toBe((await verifyRecord(file)).head?.keyFingerprint);
});
