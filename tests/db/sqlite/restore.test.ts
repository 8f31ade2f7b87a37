import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { filesOf } from "@/db/files/data-folder";
import { openDesk } from "@/db/sqlite/desk";
import { restore } from "@/db/sqlite/restore";
import { holdDesk, holdDeskAlone, workBeside } from "@/db/sqlite/serving-lock";
import { DatabaseRefused } from "@/db/store";
import { everythingIn } from "@/tests/desk-in-a-folder";
import { recordedAssessment } from "@/tests/drafts";
import { temporaryFolder } from "@/tests/temporary-folder";
import { deskWithBackup, fatten, rationalesIn } from "./desk-with-backup";

const contentsOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString("base64")]),
  );

describe("restoring", () => {
  test("restores what the backup has, and keeps the previous database", async () => {
    const { desk, folder, file, indicator, backup } = await deskWithBackup();
    const before = await everythingIn(desk);
    await recordedAssessment(desk, indicator.id, { rationale: "After the backup." });
    await desk.store.close();
    const { safetyCopy } = await restore(folder, backup);
    expect(await rationalesIn(String(safetyCopy))).toEqual(["Before the backup.", "After the backup."]);
    expect(await rationalesIn(file)).toEqual(["Before the backup."]);
    const restored = await openDesk(folder);
    expect(await everythingIn(restored)).toEqual(before);
    await restored.store.close();
  });

  test("restores a desk whose database is gone, without the log it left", async () => {
    const { desk, folder, file, indicator, backup } = await deskWithBackup();
    await recordedAssessment(desk, indicator.id, { rationale: "Only in the log." });
    const log = readFileSync(`${file}-wal`);
    await desk.store.close();
    rmSync(file);
    writeFileSync(`${file}-wal`, log);
    expect((await restore(folder, backup)).safetyCopy).toBeNull();
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(await rationalesIn(file)).toEqual(["Before the backup."]);
    expect(existsSync(filesOf(folder).marker)).toBe(true);
  });

  test("replaces a damaged database, which is kept as it is", async () => {
    const { desk, folder, file, backup } = await deskWithBackup();
    await desk.store.close();
    writeFileSync(file, "no database at all");
    const { safetyCopy } = await restore(folder, backup);
    expect(readFileSync(String(safetyCopy), "utf8")).toBe("no database at all");
    expect(await rationalesIn(file)).toEqual(["Before the backup."]);
  });

  test("is refused with nothing changed when there is no room to keep the present database", async () => {
    const { desk, folder, file, backup } = await deskWithBackup();
    await fatten(desk, 2);
    await desk.store.close();
    const opened = await openDesk(folder);
    await fatten(opened, 2, 3);
    const log = readFileSync(`${file}-wal`);
    const before = readFileSync(file);
    await opened.store.close();
    writeFileSync(file, before);
    writeFileSync(`${file}-wal`, log);
    const limited = `trap '' XFSZ; ulimit -f 6000; exec "$0" --import tsx scripts/restore.ts "$1"`;
    const env = { ...process.env, WATCHFLOOR_DATA: folder };
    const { status, stderr } = spawnSync("sh", ["-c", limited, process.execPath, backup], { env });
    expect(stderr.toString()).toMatch(/disk|full|too large/i);
    expect(status).toBe(1);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => /before-restore|restoring/.test(name))).toEqual([]);
  });

  const truncated = (file: string) => truncateSync(file, readFileSync(file).length - 8192);
  const foreign = (file: string) => {
    rmSync(file);
    new SqliteDatabase(file).exec("create table notes (id integer)").close();
  };
  const newer = (file: string) =>
    new SqliteDatabase(file)
      .exec("insert into __drizzle_migrations (hash, created_at) values ('of a later version', 9e15)")
      .close();
  const deskless = (file: string) => new SqliteDatabase(file).exec("delete from desks").close();

  test.each([
    ["is cut off", truncated, /damaged/],
    ["is no database", (file: string) => writeFileSync(file, "a letter"), /damaged or not a database/],
    ["is empty", (file: string) => writeFileSync(file, ""), /not hold a Watchfloor desk/],
    ["is of another program", foreign, /not hold a Watchfloor desk/],
    ["holds no desk", deskless, /not hold a Watchfloor desk/],
    ["is newer than the program", newer, /newer version/],
    ["is not there", (file: string) => rmSync(file), /no file/],
  ])("is refused with nothing changed when the backup %s", async (_, spoil, says) => {
    const { desk, folder, backup } = await deskWithBackup();
    await desk.store.close();
    spoil(backup);
    holdDeskAlone(folder)();
    const before = contentsOf(folder);
    await expect(restore(folder, backup)).rejects.toThrow(says);
    await expect(restore(folder, backup)).rejects.toThrow(DatabaseRefused);
    expect(contentsOf(folder)).toEqual(before);
  });

  test("is refused while a server has the desk, or any program its database", async () => {
    const { desk, folder, file, backup } = await deskWithBackup();
    const release = holdDesk(folder);
    await expect(restore(folder, backup)).rejects.toThrow(/in use by another process/);
    release();
    const open = { ...desk, store: { ...desk.store, close: async () => undefined } };
    await workBeside(folder, open, () =>
      expect(restore(folder, backup)).rejects.toThrow(/works on the desk .* such as an import/),
    );
    const before = readdirSync(folder);
    await expect(restore(folder, backup)).rejects.toThrow(/has the database open/);
    expect(readdirSync(folder)).toEqual(before);
    await desk.store.close();
    expect(await rationalesIn(file)).toEqual(["Before the backup."]);
    await restore(folder, backup);
  });

  test("accepts a copy with its write-ahead log, as a plain copy of a folder has it", async () => {
    const { desk, folder, file, indicator } = await deskWithBackup();
    await recordedAssessment(desk, indicator.id, { rationale: "Only in the log." });
    const copy = join(temporaryFolder(), "copy.db");
    for (const end of ["", "-wal"]) cpSync(`${file}${end}`, `${copy}${end}`);
    await desk.store.close();
    await restore(folder, copy);
    expect(await rationalesIn(file)).toEqual(["Before the backup.", "Only in the log."]);
  });
});
