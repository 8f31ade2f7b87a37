import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { open as openFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { runDueExports } from "@/app/_upkeep/scheduled-exports";
import { endSchedule } from "@/db/commands/end-schedule";
import { setSchedule } from "@/db/commands/set-schedule";
import { onDisk } from "@/db/files/export-disk";
import { openExportFolder } from "@/db/files/export-folder";
import { problemOfOwner } from "@/db/files/export-owner";
import { readExportRuns } from "@/db/files/export-runs";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { accepted, expectRefused } from "@/tests/drafts";
import { DAILY, exportingDesk, MARK, SCHEDULING } from "./exporting-desk";

const { made, set, look, folderOf, exportsIn } = exportingDesk();

test("after a stop of a week it is made once; older exports go by rule, and other files stay", async () => {
  accepted(await set(DAILY));
  for (let day = 0; day < 3; day++) {
    made().wait(24);
    await look();
  }
  writeFileSync(join(folderOf(), "minutes of the meeting.txt"), "by hand");
  made().wait(7 * 24);
  await look();
  await look();
  expect(exportsIn()).toEqual([
    "minutes of the meeting.txt",
    "watchfloor-20191004-000000Z-snapshot-3",
    "watchfloor-20191011-000000Z-snapshot-4",
  ]);
  expect(readExportRuns(made().folder)[0]?.removed).toEqual(["watchfloor-20191003-000000Z-snapshot-2"]);
});

test("a process that is killed before the rename leaves no export, and the next attempt writes the whole one", async () => {
  accepted(await set(DAILY));
  made().wait(6);
  mkdirSync(folderOf(), { recursive: true });
  const name = "watchfloor-20191001-060000Z-snapshot-1";
  const child = `
    import { draftExport } from ${JSON.stringify(join(process.cwd(), "db/files/export-folder.ts"))};
    await draftExport(process.argv[1], process.argv[2], [{ name: "watchfloor-snapshot-1.html", bytes: Buffer.from("half") }]);
    process.kill(process.pid, "SIGKILL");`;
  expect(() =>
    execFileSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", child, folderOf(), name],
      {
        stdio: "ignore",
      },
    ),
  ).toThrow();
  expect(exportsIn()).toEqual([`.partial-${name}`]);
  await look();
  expect(exportsIn()).toEqual([name]);
  expect(readFileSync(join(folderOf(), name, "watchfloor-snapshot-1.html"), "utf8")).toMatch(
    /^<!doctype html>/i,
  );
});

test("an export that a clock made which was ahead stays, and never counts as newer than the one just written", async () => {
  accepted(await set({ ...DAILY, keptCount: "1" }));
  const ahead = "watchfloor-20990101-000000Z-snapshot-9";
  mkdirSync(join(folderOf(), ahead), { recursive: true });
  for (let day = 0; day < 2; day++) {
    made().wait(24);
    await look();
  }
  expect(exportsIn()).toEqual(["watchfloor-20191003-000000Z-snapshot-2", ahead]);
});

test("a disk that does not answer keeps nobody waiting, and is said until it answers", async () => {
  const folder = join(made().folder, "share");
  mkdirSync(folder);
  // Opening a pipe that nobody reads waits for ever, as a disk does that hangs.
  execFileSync("mkfifo", [join(folder, "pipe")]);
  const never = () => openFile(join(folder, "pipe"), "w");
  await expect(onDisk(folder, 200, never)).rejects.toThrow(/does not answer/);
  const beats = [performance.now()];
  const beat = setInterval(() => beats.push(performance.now()), 10);
  const open = () => openExportFolder({ path: folder, desk: { id: "d", name: "Desk" }, scheduleId: "s" }, {});
  await expect(open()).rejects.toThrow(/does not answer/);
  await new Promise((end) => setTimeout(end, 100));
  clearInterval(beat);
  expect(beats.length).toBeGreaterThan(3);
  const reader = openFile(join(folder, "pipe"), "r");
  await expect.poll(() => open().then(() => "open", String)).toBe("open");
  await (await reader).close();
});

test("two desks with one folder for exports: the second is refused, in the form and later, and loses nothing of the first", async () => {
  const shared = join(made().folder, "shared");
  vi.stubEnv("WATCHFLOOR_EXPORTS", shared);
  accepted(await set({ ...DAILY, keptCount: "1" }));
  made().wait(6);
  await look();
  const other = await deskInAFolder();
  const profile = { ...other.desk.profile, id: "another", name: "Harbour" };
  const theirs = { ...other.desk, profile };
  accepted(await setSchedule(theirs, { ...DAILY, keptCount: "1" }, SCHEDULING));
  other.wait(30);
  await runDueExports(theirs, other.folder);
  expect(readExportRuns(other.folder)).toMatchObject([
    { outcome: "failed", number: null, problem: expect.stringContaining("another desk, “Test desk”") },
  ]);
  expect(readdirSync(join(shared, "daily")).sort()).toEqual([MARK, "watchfloor-20191001-060000Z-snapshot-1"]);
  const problem = await problemOfOwner(join(shared, "daily"), profile);
  const again = () =>
    setSchedule(
      theirs,
      { ...DAILY, folder: "daily2" },
      { ...SCHEDULING, problemOfFolder: async () => problem },
    );
  await expectRefused(theirs, again, { field: "folder", says: /another desk/ });
  // A desk that is gone leaves its folder to whoever removes the mark, and its exports stay.
  rmSync(join(shared, "daily", MARK));
  other.wait(24);
  await runDueExports(theirs, other.folder);
  expect(readdirSync(join(shared, "daily"))).toHaveLength(3);
});

test("a new schedule with the folder of one that has ended removes only what it wrote itself", async () => {
  const { id } = accepted(await set({ ...DAILY, keptCount: "1" }));
  made().wait(24);
  await look();
  const [first = ""] = exportsIn();
  // As an earlier version left it, which marked nothing: the list of exports says who wrote it.
  rmSync(join(folderOf(), MARK));
  accepted(await endSchedule(made().desk, { scheduleId: id }));
  accepted(await set({ ...DAILY, keptCount: "1" }));
  for (let day = 0; day < 2; day++) {
    made().wait(24);
    await look();
  }
  expect(exportsIn()).toEqual([first, "watchfloor-20191004-000000Z-snapshot-3"]);
});
