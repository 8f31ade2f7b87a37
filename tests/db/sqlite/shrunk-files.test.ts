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
  const shrunk = watchingSizes(file);
  const child = spawn(process.execPath, ["-e", EMPTYING, file], { stdio: ["ignore", "ignore", "inherit"] });
  let isOver = false;
  const ended = once(child, "close").finally(() => {
    isOver = true;
  });
  let logsCut = 0;
  for (let turn = 0; !isOver; turn++) {
    if (shrunk() === "log cut") logsCut += 1;
    if (turn % 20 === 0) await nextTurn();
  }
  expect((await ended)[0]).toBe(0);
  expect(logsCut).toBe(0);
  database.close();
});

test("a log that was cut is told from one that a checkpoint emptied", () => {
  const { file, database } = openedDatabase();
  const shrunk = watchingSizes(file);
  database.pragma("wal_checkpoint(TRUNCATE)");
  expect(shrunk()).toBeUndefined();
  database.exec("insert into texts values ('one'), ('two')");
  expect(shrunk()).toBeUndefined();
  truncateSync(`${file}-wal`, 64);
  expect(shrunk()).toBe("log cut");
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
  const shrunk = watchingSizes(file);
  write(isWrittenBack ? 200 : 5);
  if (isWrittenBack) database.pragma("wal_checkpoint(PASSIVE)");
  expect(shrunk()).toBeUndefined();
  truncateSync(file, Math.floor(statSync(file).size * part));
  expect(shrunk()).toBe("database cut");
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
});

test("a database that became shorter by a VACUUM is not taken for one that was cut", () => {
  const { file, database } = openedDatabase();
  writeTexts(database, 200);
  database.pragma("wal_checkpoint(TRUNCATE)");
  const shrunk = watchingSizes(file);
  database.exec("delete from texts");
  database.exec("vacuum");
  writeTexts(database, 3);
  database.pragma("wal_checkpoint(PASSIVE)");
  expect(shrunk()).toBe("database shorter");
});
