import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBackups, readRuns } from "@/db/files/backups";
import { filesOf } from "@/db/files/data-folder";
import { BackupStopped, makeBackup } from "@/db/files/make-backup";
import { inFolder } from "@/db/sqlite/in-folder";
import { restore } from "@/db/sqlite/restore";
import { holdBackups, holdDeskAlone } from "@/db/sqlite/serving-lock";
import { backupNameOf } from "@/domain/backup/backup-file";
import { DAY_MS, HOUR_MS } from "@/domain/time/time";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { addedIndicator } from "@/tests/drafts";
import { temporaryFolder } from "@/tests/temporary-folder";
import { fatten } from "../sqlite/desk-with-backup";

const SETTINGS = { minute: 150, count: 3, reserveBytes: 0 };
const NOW = Date.parse("2020-01-08T02:30:00Z");
const namesIn = (folder: string) => readBackups(folder).map(({ name }) => name);

test("a backup goes into its folder, named by its time, and restores the desk", async () => {
  const { desk, folder } = await deskInAFolder();
  await addedIndicator(desk);
  const run = await makeBackup(inFolder(folder), SETTINGS, NOW);
  expect(run).toMatchObject({
    outcome: "written",
    file: "watchfloor-20200108-023000.000Z.db",
    problem: null,
  });
  expect(run.bytes).toBeGreaterThan(50_000);
  expect(readRuns(folder)).toEqual([run]);
  expect(readdirSync(filesOf(folder).backups).sort()).toEqual(["runs.json", run.file].sort());
  const elsewhere = temporaryFolder();
  const { rowCount } = await restore(elsewhere, join(filesOf(folder).backups, String(run.file)));
  expect(rowCount).toBe(run.rowCount);
});

test("the oldest backups are removed once a newer one is verified, and other files stay", async () => {
  const { folder } = await deskInAFolder();
  for (let day = 0; day < 5; day++) await makeBackup(inFolder(folder), SETTINGS, NOW + day * DAY_MS);
  writeFileSync(join(filesOf(folder).backups, "before the move.db"), "by hand");
  const { removed } = await makeBackup(inFolder(folder), SETTINGS, NOW + 5 * DAY_MS);
  expect(removed).toEqual([backupNameOf(NOW + 2 * DAY_MS)]);
  expect(namesIn(folder)).toEqual([5, 4, 3].map((day) => backupNameOf(NOW + day * DAY_MS)));
  expect(existsSync(join(filesOf(folder).backups, "before the move.db"))).toBe(true);
});

test("without room no backup is started, it says so, and no older one is removed", async () => {
  const { folder } = await deskInAFolder();
  await makeBackup(inFolder(folder), { ...SETTINGS, count: 1 }, NOW);
  const run = await makeBackup(
    inFolder(folder),
    { ...SETTINGS, count: 1, reserveBytes: 2 ** 60 },
    NOW + DAY_MS,
  );
  expect(run).toMatchObject({ outcome: "skipped", file: null, problem: expect.stringContaining("no room") });
  expect(readRuns(folder).map(({ outcome }) => outcome)).toEqual(["skipped", "written"]);
  expect(namesIn(folder)).toEqual([backupNameOf(NOW)]);
});

test("a backup of a damaged desk says so, and the good ones before it are kept", async () => {
  const { desk, file, folder } = await deskInAFolder();
  await fatten(desk, 3);
  await makeBackup(inFolder(folder), { ...SETTINGS, count: 1 }, NOW);
  await desk.store.close();
  const content = readFileSync(file);
  content.fill(0x5a, content.length - 20 * 4096, content.length - 10 * 4096);
  writeFileSync(file, content);
  const run = await makeBackup(inFolder(folder), { ...SETTINGS, count: 1 }, NOW + DAY_MS);
  expect(run).toMatchObject({ outcome: "damaged", problem: expect.stringMatching(/is damaged.*page/) });
  expect(namesIn(folder)).toEqual([backupNameOf(NOW)]);
});

test("a stopped backup leaves no file, and is not recorded", async () => {
  const { desk, folder } = await deskInAFolder();
  await fatten(desk, 10);
  const stopping = makeBackup(inFolder(folder), SETTINGS, NOW, (share) => {
    if (share > 0.3) throw new BackupStopped("Stopped.");
  });
  await expect(stopping).rejects.toThrow(BackupStopped);
  expect(readdirSync(filesOf(folder).backups)).toEqual([]);
  expect(readRuns(folder)).toEqual([]);
});

test("leftovers of killed backups are removed before the next one, and old safety copies by their rule", async () => {
  const { folder, file } = await deskInAFolder();
  const { backups } = filesOf(folder);
  mkdirSync(backups);
  const killed = join(backups, `${backupNameOf(NOW - DAY_MS)}.partial-4711`);
  for (const path of [killed, `${killed}-journal`]) writeFileSync(path, "half");
  const copies = [1, 2, 3, 4].map((n) => `${file}.before-migration-2019-0${n}`);
  for (const [n, path] of copies.entries()) {
    writeFileSync(path, "");
    utimesSync(path, 0, (NOW - (100 - n) * DAY_MS) / 1000);
  }
  const { removed } = await makeBackup(inFolder(folder), SETTINGS, NOW);
  expect(removed).toHaveLength(4);
  expect(readdirSync(backups).filter((name) => name.includes("partial"))).toEqual([]);
  expect(copies.map((path) => existsSync(path))).toEqual([false, false, true, true]);
});

test("a database that is being restored is not touched, whatever its age", async () => {
  const { folder, file } = await deskInAFolder();
  const draft = `${file}.restoring`;
  writeFileSync(draft, "");
  utimesSync(draft, 0, (NOW - HOUR_MS + 1_000) / 1000);
  await makeBackup(inFolder(folder), SETTINGS, NOW);
  expect(existsSync(draft)).toBe(true);
});

test("there is never more than one at a time, and none while someone has the desk exclusively", async () => {
  const { folder } = await deskInAFolder();
  const release = holdBackups(folder);
  expect(() => holdBackups(folder)).toThrow(/Another backup of the desk/);
  expect(() => holdDeskAlone(folder)).toThrow(/such as an import or a backup/);
  release();
  const releaseAlone = holdDeskAlone(folder);
  expect(() => holdBackups(folder)).toThrow(/in use by another process/);
  releaseAlone();
  holdBackups(folder)();
});
