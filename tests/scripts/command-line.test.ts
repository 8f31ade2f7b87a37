import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { filesOf } from "@/db/files/data-folder";
import { EMPTY_DESK } from "@/db/seed/empty";
import { createDesk } from "@/db/sqlite/desk";
import { holdDesk } from "@/db/sqlite/serving-lock";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { addedIndicator, recordedAssessment } from "@/tests/drafts";
import { temporaryFolder } from "@/tests/temporary-folder";
import { runScript } from "./run-script";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

/** Every command of `package.json` that is a script of ours, with its file. */
const SCRIPTS = Object.entries(scripts).flatMap(([name, command]) => {
  const file = /--import tsx (scripts\/\S+\.ts)$/.exec(command)?.[1];
  return file ? [[name, file] as const] : [];
});

const run = (name: string, args: string[] = [], data = "/nowhere") =>
  runScript(`scripts/${name}.ts`, args, { WATCHFLOOR_DATA: data });

async function folderWithDesk() {
  const folder = temporaryFolder();
  await (await createDesk(folder, EMPTY_DESK)).store.close();
  return folder;
}

describe.concurrent.each(SCRIPTS)("npm run %s", (name, file) => {
  test.concurrent("explains itself on standard output when asked", async ({ expect }) => {
    const { code, out, err } = await runScript(file, ["--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`npm run ${name}`);
  });

  test.concurrent("refuses what it does not know, on standard error", async ({ expect }) => {
    const { code, out, err } = await runScript(file, ["--what"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/--what[\s\S]*npm run/);
  });
});

describe("npm run seed", () => {
  test("creates the empty desk once, and never touches it again", async () => {
    const folder = temporaryFolder();
    const first = await run("seed", ["--empty"], folder);
    expect(first).toMatchObject({ code: 0, err: expect.stringContaining("Created") });
    const before = readFileSync(filesOf(folder).database);
    const again = await run("seed", [], folder);
    expect(again).toMatchObject({ code: 1, err: expect.stringMatching(/already.*left as it is/) });
    expect(readFileSync(filesOf(folder).database).equals(before)).toBe(true);
  });

  test("creates the example desk of January 2020 by default", async () => {
    const folder = temporaryFolder();
    expect(await run("seed", [], folder)).toMatchObject({ code: 0 });
    const connection = new SqliteDatabase(filesOf(folder).database);
    expect(connection.prepare("select is_example from desks").pluck().get()).toBe(1);
    connection.close();
  });

  test("fails with a message while a server is creating a desk", async () => {
    const folder = temporaryFolder();
    const release = holdDesk(folder);
    expect(await run("seed", [], folder)).toMatchObject({ code: 1, err: expect.stringContaining("in use") });
    release();
    expect(existsSync(filesOf(folder).database)).toBe(false);
  });
});

describe("npm run backup and restore", () => {
  test("bring a desk to another folder", async () => {
    const [from, to] = [await folderWithDesk(), temporaryFolder()];
    const file = join(temporaryFolder(), "a.db");
    expect(await run("backup", [file], from)).toMatchObject({
      code: 0,
      out: "",
      err: expect.stringMatching(/verified .*a\.db: \d+ rows/),
    });
    expect(await run("restore", [file], to)).toMatchObject({
      code: 0,
      err: expect.stringMatching(/Restored \d+ rows/),
    });
    expect(existsSync(filesOf(to).marker)).toBe(true);
  });

  test("take at most one file, and fail with a reason and no stack", async () => {
    const folder = await folderWithDesk();
    const letter = join(folder, "letter");
    writeFileSync(letter, "a letter");
    expect(await run("restore", [], folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining("Missing: FILE"),
    });
    expect(await run("restore", ["a", "b"], folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining(": b"),
    });
    for (const name of ["backup", "restore"]) {
      const { code, err } = await run(name, [letter], folder);
      expect({ code, stack: /\n\s+at /.test(err) }).toEqual({ code: 1, stack: false });
      expect(err).toMatch(/exists already|not a database/);
    }
  });
});

describe("npm run rebuild", () => {
  test("finds no difference on an unmodified desk", async () => {
    const { desk, folder } = await deskInAFolder();
    const { id } = await addedIndicator(desk);
    await recordedAssessment(desk, id);
    expect(await run("rebuild", [], folder)).toMatchObject({
      code: 0,
      err: expect.stringContaining("Rebuilt 1 summary row. Nothing differed."),
    });
  });

  test("repairs and names a manipulated summary", async () => {
    const { desk, folder, file } = await deskInAFolder();
    const { id } = await addedIndicator(desk);
    await recordedAssessment(desk, id, { level: "3" });
    await desk.store.close();
    const connection = new SqliteDatabase(file);
    connection.exec("update daily_levels set highest_level = 1");
    const { code, err } = await run("rebuild", [], folder);
    expect(code).toBe(0);
    expect(err).toMatch(/1 of them differed/);
    expect(err).toContain(id);
    expect(connection.prepare("select highest_level from daily_levels").pluck().get()).toBe(3);
    connection.close();
  });

  test("fails where there is no desk", async () => {
    const folder = temporaryFolder();
    expect(await run("rebuild", [], folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining("no desk"),
    });
  });
});
