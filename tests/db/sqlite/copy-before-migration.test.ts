import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "@/db/sqlite/migrate";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { addedIndicator } from "@/tests/drafts";
import { fatten } from "./desk-with-backup";
import { newerMigrations } from "./made-migrations";

const WISHES = "create table wishes (id text) strict;";
const copiesIn = (folder: string) =>
  readdirSync(folder).filter((name) => name.includes(".before-migration-"));
const wholeIn = (folder: string) => copiesIn(folder).filter((name) => !/\.partial-\d+/.test(name));

test("a copy before a migration is one sound file with every row", async () => {
  const { desk, file, folder } = await deskInAFolder();
  await addedIndicator(desk);
  const { backup = "" } = await migrate(file, newerMigrations(WISHES));
  expect(copiesIn(folder).map((name) => join(folder, name))).toEqual([backup]);
  const copy = new SqliteDatabase(backup, { readonly: true });
  expect(copy.pragma("journal_mode", { simple: true })).toBe("delete");
  expect(copy.pragma("integrity_check", { simple: true })).toBe("ok");
  copy.close();
});

test("a migration that is killed while it copies leaves nothing that looks like a copy", async () => {
  const { desk, file, folder } = await deskInAFolder();
  await fatten(desk, 120);
  await desk.store.close();
  const before = readFileSync(file);
  const code = `import("@/db/sqlite/migrate").then(({ migrate }) =>
    migrate(${JSON.stringify(file)}, ${JSON.stringify(newerMigrations(WISHES))}))`;
  const migrating = spawn(process.execPath, ["--import", "tsx", "-e", code], { stdio: "inherit" });
  const ended = once(migrating, "exit");
  const isCopying = () => copiesIn(folder).some((name) => statSync(join(folder, name)).size > 0);
  while (!isCopying()) await sleep(1);
  migrating.kill("SIGKILL");
  await ended;
  expect(copiesIn(folder)).not.toEqual([]);
  expect(wholeIn(folder)).toEqual([]);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a damaged database is not brought up to date, and no copy of it is left", async () => {
  const { desk, file, folder } = await deskInAFolder();
  await fatten(desk, 3);
  await desk.store.close();
  const content = readFileSync(file);
  content.fill(0x5a, content.length - 20 * 4096, content.length - 10 * 4096);
  writeFileSync(file, content);
  await expect(migrate(file, newerMigrations(WISHES))).rejects.toThrow(/not sound.*Nothing was changed/);
  expect(copiesIn(folder)).toEqual([]);
  expect(readFileSync(file).equals(content)).toBe(true);
});
