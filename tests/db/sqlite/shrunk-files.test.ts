import { spawn } from "node:child_process";
import { once } from "node:events";
import { statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { watchingSizes } from "@/db/sqlite/shrunk-files";
import { temporaryFolder } from "@/tests/temporary-folder";

function openedDatabase() {
  const file = join(temporaryFolder(), "some.db");
  const database = new SqliteDatabase(file);
  database.pragma("journal_mode = WAL");
  database.exec("create table texts (text)");
  return { file, database };
}

/** Adds texts that fill about a page each, in one change. */
const writeTexts = (database: SqliteDatabase.Database, count: number) =>
  database.exec(
    `with recursive n(i) as (values (1) union all select i + 1 from n where i < ${count}) insert into texts select randomblob(4000) from n`,
  );

/** Writes, and empties the log, over and over for two seconds. */
const EMPTYING = `
const database = new (require("better-sqlite3"))(process.argv[1], { timeout: 5000 });
const end = Date.now() + 2000;
while (Date.now() < end) {
  for (let i = 0; i < 5; i++) database.prepare("insert into texts values (randomblob(4000))").run();
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.prepare("delete from texts").run();
}`;

test("a log that another process empties and writes to is never taken for one that was cut", async () => {
  const { file, database } = openedDatabase();
  const cutNow = watchingSizes(file);
  const child = spawn(process.execPath, ["-e", EMPTYING, file], { stdio: ["ignore", "ignore", "inherit"] });
  let isOver = false;
  const ended = once(child, "close").finally(() => {
    isOver = true;
  });
  let logsCut = 0;
  for (let turn = 0; !isOver; turn++) {
    if (cutNow() === "log") logsCut += 1;
    if (turn % 20 === 0) await nextTurn();
  }
  expect((await ended)[0]).toBe(0);
  expect(logsCut).toBe(0);
  database.close();
});

test("a log that was cut is told from one that a checkpoint emptied", () => {
  const { file, database } = openedDatabase();
  const cutNow = watchingSizes(file);
  database.pragma("wal_checkpoint(TRUNCATE)");
  expect(cutNow()).toBeUndefined();
  database.exec("insert into texts values ('one'), ('two')");
  expect(cutNow()).toBeUndefined();
  truncateSync(`${file}-wal`, 64);
  expect(cutNow()).toBe("log");
});

test.each<[string, number, boolean]>([
  ["emptied", 0, true],
  ["cut to half, all of it written back", 0.5, true],
  ["cut to half, the newest pages in the log only", 0.5, false],
])("a database that was %s is known as cut at once", (_, part, isWrittenBack) => {
  const { file, database } = openedDatabase();
  const write = (count: number) => writeTexts(database, count);
  write(200);
  database.pragma("wal_checkpoint(TRUNCATE)");
  const cutNow = watchingSizes(file);
  write(isWrittenBack ? 200 : 5);
  if (isWrittenBack) database.pragma("wal_checkpoint(PASSIVE)");
  expect(cutNow()).toBeUndefined();
  truncateSync(file, Math.floor(statSync(file).size * part));
  expect(cutNow()).toBe("database");
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
});

/** A database whose log has one page hundreds of times, watched. */
function rewrittenDatabase() {
  const { file, database } = openedDatabase();
  database.pragma("synchronous = OFF");
  writeTexts(database, 200);
  database.pragma("wal_checkpoint(TRUNCATE)");
  const cutNow = watchingSizes(file);
  const rewrite = database.prepare("update texts set text = randomblob(4000) where rowid = 1");
  for (let i = 0; i < 300; i++) rewrite.run();
  expect(cutNow()).toBeUndefined();
  return { file, database, cutNow };
}

test("a database that was cut by fewer pages than its log has frames is known as cut at once", () => {
  const { file, cutNow } = rewrittenDatabase();
  truncateSync(file, statSync(file).size - 20 * 4_096);
  expect(cutNow()).toBe("database");
});

test("a cut while another program holds the database is found once it lets go", () => {
  const { file, database, cutNow } = rewrittenDatabase();
  const hold = (mode: "EXCLUSIVE" | "NORMAL") => {
    database.pragma(`locking_mode = ${mode}`);
    database.exec("begin immediate; commit");
  };
  hold("EXCLUSIVE");
  truncateSync(file, statSync(file).size - 20 * 4_096);
  expect(cutNow()).toBeUndefined();
  hold("NORMAL");
  expect(cutNow()).toBe("database");
});

test("a database that became shorter by a VACUUM is not taken for one that was cut", () => {
  const { file, database } = openedDatabase();
  writeTexts(database, 200);
  database.pragma("wal_checkpoint(TRUNCATE)");
  const cutNow = watchingSizes(file);
  const before = statSync(file).size;
  database.exec("delete from texts");
  database.exec("vacuum");
  writeTexts(database, 3);
  database.pragma("wal_checkpoint(PASSIVE)");
  writeTexts(database, 5);
  expect(statSync(file).size).toBeLessThan(before);
  expect(cutNow()).toBeUndefined();
});
