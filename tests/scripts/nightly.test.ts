import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { type BackupEnd, endBackup, startBackup } from "@/app/_upkeep/backup-process";
import { readBackups, readRuns } from "@/db/files/backups";
import { filesOf } from "@/db/files/data-folder";
import { holdBackups } from "@/db/sqlite/serving-lock";
import { fatten } from "@/tests/db/sqlite/desk-with-backup";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { temporaryFolder } from "@/tests/temporary-folder";
import { runScript } from "./run-script";

const backUp = (folder: string, args: string[] = [], env: Record<string, string> = {}) =>
  runScript("scripts/backup.ts", args, { WATCHFLOOR_DATA: folder, WATCHFLOOR_RESERVE_MB: "0", ...env });

/** What the server runs at night, until it ends. */
const nightly = (folder: string) =>
  new Promise<BackupEnd>((end) => {
    const child = startBackup(folder, end);
    onTestFinished(() => void child.kill("SIGKILL"));
  });

test("npm run backup without a file writes into the backups folder, and keeps as many as are set", async () => {
  const { folder } = await deskInAFolder();
  for (const _ of [1, 2, 3]) {
    const ran = await backUp(folder, [], { WATCHFLOOR_BACKUPS: "2" });
    expect(ran).toMatchObject({
      code: 0,
      out: "",
      err: expect.stringMatching(/^Wrote and verified the backup watchfloor-.*Z\.db: \d+ rows, /),
    });
  }
  expect(readBackups(folder)).toHaveLength(2);
  expect(readRuns(folder).map(({ outcome }) => outcome)).toEqual(["written", "written", "written"]);
});

test("npm run backup reports the state of the copied record", async () => {
  const { desk, folder, file } = await deskInAFolder();
  await desk.store.close();
  expect((await backUp(folder)).err).toMatch(/B\. No entry of its record has been altered\.$/m);
  const forger = new SqliteDatabase(file);
  forger.exec("drop trigger watch_log_no_update; update watch_log set recorded_by = 'Eve' where seq = 3");
  forger.close();
  const forged = /B\. The record has been altered\. Entry 3 has been altered\./;
  expect(await backUp(folder)).toMatchObject({ code: 0, err: expect.stringMatching(forged) });
});

test("npm run backup names the full disk, and what to do", async () => {
  const { desk, folder } = await deskInAFolder();
  await fatten(desk, 4);
  await desk.store.close();
  const target = join(temporaryFolder(), "a.db");
  const limited = `trap '' XFSZ; ulimit -f 2000; exec "$0" --import tsx scripts/backup.ts "$@"`;
  const env = { ...process.env, WATCHFLOOR_DATA: folder, WATCHFLOOR_RESERVE_MB: "0" };
  for (const [args, where] of [
    [[target], dirname(target)],
    [[], filesOf(folder).backups],
  ] as const) {
    const { status, stderr } = spawnSync("sh", ["-c", limited, process.execPath, ...args], { env });
    expect(stderr.toString()).toContain(`The disk of ${where} is full. Free some space on its disk`);
    expect(status).toBe(1);
  }
  expect(existsSync(target)).toBe(false);
});

test("npm run backup with a file writes only there", async () => {
  const { folder } = await deskInAFolder();
  const file = join(temporaryFolder(), "a.db");
  expect(await backUp(folder, [file])).toMatchObject({ code: 0, err: expect.stringContaining(file) });
  expect(existsSync(filesOf(folder).backups)).toBe(false);
  expect(await backUp(folder, [file, "b.db"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("b.db"),
  });
});

test("npm run backup reports missing room, an invalid setting, and another running backup", async () => {
  const { folder } = await deskInAFolder();
  expect(await backUp(folder, [], { WATCHFLOOR_RESERVE_MB: "99999999" })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^No backup was written\. There is no room.*Free some space/),
  });
  expect(await backUp(folder, [], { WATCHFLOOR_BACKUPS: "all" })).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^WATCHFLOOR_BACKUPS: “all”/),
  });
  const release = holdBackups(folder);
  expect(await backUp(folder)).toMatchObject({ code: 1, err: expect.stringContaining("Another backup") });
  release();
});

test("npm run backup leaves a folder without a desk as it is", async () => {
  const folder = temporaryFolder();
  for (const args of [[], [join(folder, "a.db")]])
    expect(await backUp(folder, args)).toMatchObject({ code: 1, err: expect.stringContaining("no desk") });
  expect(readdirSync(folder)).toEqual([]);
});

test("the server is told that another backup is running, which is not a failure", async () => {
  const { folder } = await deskInAFolder();
  const release = holdBackups(folder);
  expect(await nightly(folder)).toMatchObject({ isBusy: true });
  release();
  expect(readRuns(folder)).toEqual([]);
  expect(await nightly(folder)).toMatchObject({ isBusy: false });
  expect(readRuns(folder)).toMatchObject([{ outcome: "written" }]);
});

test("a backup stopped by the server leaves nothing behind", async () => {
  const { desk, folder } = await deskInAFolder();
  await fatten(desk, 60);
  let words = "";
  const child = startBackup(folder, (end) => {
    words = end.words;
  });
  const partials = () =>
    existsSync(filesOf(folder).backups)
      ? readdirSync(filesOf(folder).backups).filter((name) => name.includes(".partial-"))
      : [];
  await expect.poll(partials, { interval: 5, timeout: 20_000 }).not.toEqual([]);
  await endBackup(child);
  expect(words).toContain("Stopped. No backup was written.");
  expect(readdirSync(filesOf(folder).backups)).toEqual([]);
});
