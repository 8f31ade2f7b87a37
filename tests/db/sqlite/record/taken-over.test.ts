import { readFileSync, rmSync } from "node:fs";
import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { pruneHistory } from "@/db/commands/prune-history";
import { openExercise } from "@/db/exercises/exercises";
import { filesOf, openDesk } from "@/db/files/data-folder";
import { verifyRecord } from "@/db/files/record";
import { keyFileOf } from "@/db/files/record-key";
import { watchLog } from "@/db/tables";
import { type DeskInAFolder, deskInAFolder } from "@/tests/desk-in-a-folder";
import { accepted, addedIndicator, recordedAssessment, recordedIncident } from "@/tests/drafts";

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

/** The tables and indexes of the last version without seals. */
const OLD = JSON.parse(readFileSync("db/migrations/sqlite/meta/0020_snapshot.json", "utf8")) as {
  tables: Record<string, { columns: object; indexes: object }>;
};
const OLD_MIGRATIONS = 21;

/** Removes what that version did not have. */
function beforeSeals(file: string) {
  const connection = new SqliteDatabase(file);
  connection.pragma("foreign_keys = OFF");
  const tables = "select name from pragma_table_list where schema = 'main' and type = 'table'";
  for (const name of connection.prepare<[], string>(tables).pluck().all())
    if (!(name in OLD.tables) && !/^(sqlite_|__drizzle)/.test(name)) connection.exec(`drop table "${name}"`);
  const known = new Set(Object.values(OLD.tables).flatMap(({ indexes }) => Object.keys(indexes)));
  const indexes = "select name from sqlite_schema where type = 'index' and sql is not null";
  for (const name of connection.prepare<[], string>(indexes).pluck().all())
    if (!known.has(name)) connection.exec(`drop index "${name}"`);
  const columnsOf = connection.prepare<[string], string>("select name from pragma_table_info(?)").pluck();
  for (const [table, { columns }] of Object.entries(OLD.tables))
    for (const column of columnsOf.all(table).filter((each) => !(each in columns)))
      connection.exec(`alter table "${table}" drop column "${column}"`);
  const later = `select created_at from __drizzle_migrations order by created_at limit 1 offset ${OLD_MIGRATIONS}`;
  connection.exec(`delete from __drizzle_migrations where created_at >= (${later})`);
  connection.close();
}

const actionsIn = async ({ desk }: Pick<DeskInAFolder, "desk">) =>
  (await desk.store.read(({ db }) => db.select().from(watchLog).orderBy(watchLog.seq))).map(
    (row) => row.action,
  );

function change(file: string, statement: string) {
  const connection = new SqliteDatabase(file);
  connection.exec("drop trigger if exists assessments_no_update; drop trigger if exists watch_log_no_update");
  connection.exec(statement);
  connection.close();
}

test("a desk older than seals is sealed as it is, and says since when", async () => {
  const { desk, folder, file } = await deskWithHistory();
  await desk.store.close();
  beforeSeals(file);
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
  beforeSeals(file);
  await (await openDesk(folder)).store.close();
  change(file, statement);
  expect((await verifyRecord(file)).findings[0]?.message).toMatch(says);
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
  const exercise = accepted(await openExercise(folder, { name: "Night", from }, "Ada"));
  const verdict = await verifyRecord(filesOf(exercise.folder).database);
  expect(verdict.findings).toEqual([]);
  expect(verdict.head?.keyFingerprint).not.toBe((await verifyRecord(file)).head?.keyFingerprint);
});
