import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate as drizzleMigrate } from "drizzle-orm/better-sqlite3/migrator";
import { describe, expect, test } from "vitest";
import { filesOf } from "@/db/files/data-folder";
import { openDesk } from "@/db/sqlite/desk";
import { MIGRATIONS_FOLDER, migrate } from "@/db/sqlite/migrate";
import { DatabaseRefused } from "@/db/store";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { addedIndicator } from "@/tests/drafts";
import { temporaryFolder } from "@/tests/temporary-folder";
import { addMigration, familyMigrations, firstMigrations, newerMigrations, REBUILD } from "./made-migrations";

function read<T>(file: string, statement: string): T[] {
  const connection = new SqliteDatabase(file, { readonly: true });
  try {
    return connection.prepare<[], T>(statement).all();
  } finally {
    connection.close();
  }
}

const childrenIn = (file: string) =>
  read<{ id: number }>(file, "select id from children").map((row) => row.id);
const backupsBeside = (folder: string) =>
  readdirSync(folder).filter((name) => name.includes(".before-migration-"));

describe("migrating a database", () => {
  test("makes a new database complete, and does nothing the second time", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "a.db");
    const known = readdirSync(MIGRATIONS_FOLDER).filter((name) => name.endsWith(".sql")).length;
    expect(await migrate(file)).toEqual({ applied: known });
    const before = readFileSync(file);
    expect(await migrate(file)).toEqual({ applied: 0 });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(backupsBeside(folder)).toEqual([]);
  });

  test("keeps rows that refer to a rebuilt table", async () => {
    const migrations = familyMigrations();
    const file = join(temporaryFolder(), "a.db");
    await migrate(file, migrations);
    addMigration(migrations, "0001_rebuild", ...REBUILD);
    expect(await migrate(file, migrations)).toMatchObject({ applied: 1 });
    expect(childrenIn(file)).toEqual([10, 11]);
  });

  test("keeps the incidents of a desk of the first version, with their attributions", async () => {
    const file = join(temporaryFolder(), "a.db");
    await migrate(file, firstMigrations(2));
    const connection = new SqliteDatabase(file);
    connection.exec("insert into categories values ('rockets', 0, 'Ada')");
    connection.exec(
      `insert into incidents (id, incident_id, act, category_id, kind, title, effective_at, effective_day, precision,
         place, source, reliability, credibility, recorded_at, recorded_by)
       values ('one', 'one', 'recorded', 'rockets', 'other', 'Fire', 0, '1970-01-01', 'day', 'Taji', 'log', 'B', '2', 0, 'Ada')`,
    );
    connection.exec(
      "insert into attributions values ('two', 'one', 'unknown', '6', 'nobody said', 0, 'Ada')",
    );
    connection.close();
    await migrate(file);
    expect(read(file, "select id, status, position_precision, dataset from incidents")).toEqual([
      { id: "one", status: "reported", position_precision: null, dataset: null },
    ]);
    expect(read(file, "select incident_id, act, replaces_id, actor from attributions")).toEqual([
      { incident_id: "one", act: "stated", replaces_id: null, actor: "unknown" },
    ]);
  });

  test("is not left to drizzle's own migrator, which deletes those rows", async () => {
    const migrations = familyMigrations();
    const file = join(temporaryFolder(), "a.db");
    const connection = new SqliteDatabase(file);
    connection.pragma("foreign_keys = ON");
    drizzleMigrate(drizzle(connection), { migrationsFolder: migrations });
    expect(childrenIn(file)).toEqual([10, 11]);
    addMigration(migrations, "0001_rebuild", ...REBUILD);
    drizzleMigrate(drizzle(connection), { migrationsFolder: migrations });
    connection.close();
    expect(childrenIn(file)).toEqual([]);
  });

  test("by two processes at once happens once, and both continue", async () => {
    const migrations = familyMigrations();
    const file = join(temporaryFolder(), "a.db");
    await migrate(file, migrations);
    addMigration(migrations, "0001_wishes", "create table wishes (id text) strict;");
    const both = await Promise.all([migrate(file, migrations), migrate(file, migrations)]);
    expect(both.map(({ applied }) => applied).sort()).toEqual([0, 1]);
  });

  test("makes a copy first", async () => {
    const { desk, file, folder } = await deskInAFolder();
    await addedIndicator(desk);
    const { backup } = await migrate(file, newerMigrations("create table wishes (id text) strict;"));
    expect(backupsBeside(folder)).toHaveLength(1);
    expect(read(String(backup), "select id from indicators")).toHaveLength(1);
    expect(read(String(backup), "select 1 from sqlite_master where name = 'wishes'")).toEqual([]);
  });
});

describe("a database is left unchanged", () => {
  test("byte for byte, when it belongs to another program", async () => {
    const folder = temporaryFolder();
    const { database } = filesOf(folder);
    new SqliteDatabase(database).exec("create table notes (id integer)").close();
    const before = readFileSync(database);
    await expect(openDesk(folder)).rejects.toThrow(DatabaseRefused);
    await expect(openDesk(folder)).rejects.toThrow(/of another program/);
    expect(readFileSync(database).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(["watchfloor.db"]);
  });

  test("byte for byte, when it is newer than the program", async () => {
    const { desk, file, folder } = await deskInAFolder();
    await desk.store.close();
    await migrate(file, newerMigrations("create table wishes (id text) strict;"));
    const before = readFileSync(file);
    await expect(openDesk(folder)).rejects.toThrow(DatabaseRefused);
    await expect(openDesk(folder)).rejects.toThrow(/newer version of Watchfloor/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.each([
    [
      "fails half way",
      ["create table wishes (id text) strict;", "insert into nowhere values (1);"],
      /nowhere/,
    ],
    [
      "would lose rows",
      ["create table wishes (id text) strict;", "delete from mothers;"],
      /mothers from 1 to 0/,
    ],
    [
      "would leave a row without what it refers to",
      ["create table wishes (id text) strict;", "update children set mother_id = 99 where id = 11;"],
      /1 row of children without their mothers/,
    ],
  ])("when a migration %s, and a copy is beside it", async (_, statements, says) => {
    const migrations = familyMigrations();
    const folder = temporaryFolder();
    const file = join(folder, "a.db");
    await migrate(file, migrations);
    addMigration(migrations, "0001_bad", ...statements);
    await expect(migrate(file, migrations)).rejects.toThrow(says);
    expect(childrenIn(file)).toEqual([10, 11]);
    expect(read(file, "select * from children where mother_id <> 1")).toEqual([]);
    expect(read(file, "select 1 from sqlite_master where name = 'wishes'")).toEqual([]);
    expect(backupsBeside(folder)).toHaveLength(1);
  });
});
