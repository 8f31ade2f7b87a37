import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "@/db/files/check-writable";
import { deskInAFolder } from "../../desk-in-a-folder";
import { temporaryFolder } from "../../temporary-folder";

/** Whoever runs the tests may be root, whom no mode keeps out: then the desk is opened by somebody else. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** Loads the program as whoever runs the tests, who can read it, and opens the desk as the user whom `argv` names. */
const OPENING = `
const { default: SqliteDatabase } = await import("better-sqlite3");
new SqliteDatabase(":memory:").close();
const { openDesk } = await import("./db/sqlite/desk.ts");
const [folder, user] = process.argv.slice(1);
if (user) {
  process.setgid(Number(user));
  process.setuid(Number(user));
}
await openDesk(folder).catch((error) => console.error(error.message));
process.exit();`;

/** What opening a desk says in a process of its own, as a user who owns its files. */
function openedAsOwner(folder: string): string {
  if (isRoot)
    for (const path of [folder, ...readdirSync(folder).map((name) => join(folder, name))])
      chownSync(path, NOBODY, NOBODY);
  const args = ["--import", "tsx", "--input-type=module", "-e", OPENING, folder];
  return spawnSync(process.execPath, isRoot ? [...args, String(NOBODY)] : args, { encoding: "utf8" }).stderr;
}

test.each([
  ["folder", 0o555, (folder: string) => folder],
  ["database", 0o444, (_: string, file: string) => file],
])("an unwritable %s is reported with its path and what to do", async (_, mode, of) => {
  const { desk, folder, file } = await deskInAFolder();
  await desk.store.close();
  const path = of(folder, file);
  chmodSync(path, mode);
  const words = openedAsOwner(folder);
  chmodSync(folder, 0o755);
  expect(words).toContain(
    `${path} cannot be written: this user may not (EACCES). Let the user that runs Watchfloor write to ${path}`,
  );
  expect(words).toContain("Nothing was changed.");
});

test("a folder that cannot be created is reported with its path", async () => {
  const { file } = await deskInAFolder();
  expect(() => makeFolder(join(file, "desk"))).toThrow(
    /watchfloor\.db\/desk cannot be created: a part of it is a file/,
  );
});

test("an existing folder is left as it is", () => {
  const folder = temporaryFolder();
  makeFolder(folder);
  expect(readdirSync(folder)).toEqual([]);
});
