import { readFileSync, writeFileSync } from "node:fs";
import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { findDamage } from "@/db/sqlite/damage";
import { flipPage, pageOf } from "@/tests/damaged-file";
import { deskInAFolder } from "@/tests/desk-in-a-folder";

async function closedDesk() {
  const { desk, file } = await deskInAFolder();
  await desk.store.close();
  return file;
}

test("an intact desk has no damage", async () => {
  expect(await findDamage(await closedDesk())).toEqual([]);
});

test.each([
  ["table", "category_versions"],
  ["index", "sqlite_autoindex_categories_1"],
])("a damaged page of a %s is named with its number", async (kind, name) => {
  const file = await closedDesk();
  const page = pageOf(file, name);
  flipPage(file, page);
  expect(await findDamage(file)).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind, name, page })]),
  );
});

test("damage in several tables is named for each, as soon as it is found", async () => {
  const file = await closedDesk();
  for (const name of ["watch_log", "desks"]) flipPage(file, pageOf(file, name));
  const steps: number[] = [];
  const names = (await findDamage(file, undefined, (known) => steps.push(known.length))).map(
    (each) => each.name,
  );
  expect(names).toEqual(expect.arrayContaining(["watch_log", "desks"]));
  expect(steps.length).toBeGreaterThan(1);
});

test("garbled words of the search are found", async () => {
  const file = await closedDesk();
  const connection = new SqliteDatabase(file);
  connection.unsafeMode();
  connection.exec("update category_words_data set block = zeroblob(length(block)) where id > 10");
  connection.close();
  expect(await findDamage(file)).toMatchObject([{ kind: "table", name: "category_words" }]);
});

test("a damaged schema, and a file that is not a database, are reported", async () => {
  const file = await closedDesk();
  const whole = readFileSync(file);
  for (const [from, to] of [
    [100, 4_096],
    [0, 100],
  ] as const) {
    writeFileSync(file, Buffer.from(whole).fill(1, from, to));
    expect(await findDamage(file)).toMatchObject([{ kind: "schema", page: 1 }]);
  }
});

test("a check runs beside writers, and starts no table after its time limit", async () => {
  const { desk, file } = await deskInAFolder();
  const other = new SqliteDatabase(file);
  other.exec("begin immediate");
  expect(await findDamage(file)).toEqual([]);
  other.exec("rollback");
  other.close();
  await desk.store.close();
  flipPage(file, pageOf(file, "watch_log"));
  expect(await findDamage(file, -1)).toEqual([]);
});
