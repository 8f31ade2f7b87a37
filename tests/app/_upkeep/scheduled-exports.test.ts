import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { open as openFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readStatus } from "@/app/_upkeep/readiness";
import { runDueExports } from "@/app/_upkeep/scheduled-exports";
import { endSchedule } from "@/db/commands/end-schedule";
import { setSchedule } from "@/db/commands/set-schedule";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { onDisk } from "@/db/files/export-disk";
import { openExportFolder } from "@/db/files/export-folder";
import { problemOfOwner } from "@/db/files/export-owner";
import { readExportRuns } from "@/db/files/export-runs";
import { signingKeyFileOf } from "@/db/files/signing-key";
import { readGreatestNumber, readSnapshot } from "@/db/queries/board/snapshot";
import { readSchedules } from "@/db/queries/schedule/schedules";
import { HOUR_MS } from "@/domain/time/time";
import { FORMATS } from "@/formats";
import { type DeskInAFolder, deskInAFolder } from "@/tests/desk-in-a-folder";
import { accepted, addedIndicator, expectRefused, recordedAssessment } from "@/tests/drafts";

const NAMES = FORMATS.map(({ name }) => name);
const EVERY_FORMAT = { formats: NAMES };
const DAILY = {
  occasion: "daily",
  times: "06:00",
  folder: "daily",
  keptCount: "2",
  formats: ["html", "json"],
};

let made: DeskInAFolder;
beforeEach(async () => {
  made = await deskInAFolder();
  vi.stubEnv("WATCHFLOOR_DATA", made.folder);
  vi.stubEnv("WATCHFLOOR_RESERVE_MB", "1");
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const noProblem = async () => null;
const set = (form: object) =>
  setSchedule(made.desk, form, { formatNames: NAMES, problemOfFolder: noProblem });
const look = () => runDueExports(made.desk, made.folder);
const folderOf = (name = "daily") => join(made.folder, "exports", name);
const MARK = ".watchfloor-exports.json";
const exportsIn = (name = "daily") =>
  existsSync(folderOf(name))
    ? readdirSync(folderOf(name))
        .filter((each) => each !== MARK)
        .sort()
    : [];
const greatest = () => made.desk.store.read(readGreatestNumber);
const checkOfExports = async () =>
  (await readStatus(made.desk)).checks.find(({ name }) => name === "exports");

test("a daily export takes a snapshot and writes it in every chosen format, once, with nothing half-done beside it", async () => {
  accepted(await set({ ...DAILY, ...EVERY_FORMAT }));
  await look();
  expect(exportsIn()).toEqual([]);
  made.wait(6);
  await look();
  await look();
  const [name = "", ...others] = exportsIn();
  expect(others).toEqual([]);
  expect(name).toMatch(/^watchfloor-20191001-060000Z-snapshot-1$/);
  const files = readdirSync(join(folderOf(), name));
  expect(files).toEqual(
    expect.arrayContaining(FORMATS.map(({ extension }) => `watchfloor-snapshot-1.${extension}`)),
  );
  const written = JSON.parse(readFileSync(join(folderOf(), name, "watchfloor-snapshot-1.json"), "utf8"));
  const stored = await made.desk.store.read((view) => readSnapshot(view, 1));
  expect(written).toMatchObject({ takenBy: "Schedule", digest: stored?.digest });
  expect(readExportRuns(made.folder)).toMatchObject([
    { outcome: "written", number: 1, dueAt: made.desk.now() },
  ]);
  expect(await checkOfExports()).toMatchObject({ status: "ok" });
});

test("after a stop of a week it is made once; older exports go by rule, and other files stay", async () => {
  accepted(await set(DAILY));
  for (let day = 0; day < 3; day++) {
    made.wait(24);
    await look();
  }
  writeFileSync(join(folderOf(), "minutes of the meeting.txt"), "by hand");
  made.wait(7 * 24);
  await look();
  await look();
  expect(exportsIn()).toEqual([
    "minutes of the meeting.txt",
    "watchfloor-20191004-000000Z-snapshot-3",
    "watchfloor-20191011-000000Z-snapshot-4",
  ]);
  expect(readExportRuns(made.folder)[0]?.removed).toEqual(["watchfloor-20191003-000000Z-snapshot-2"]);
});

test("a process that is killed before the rename leaves no export, and the next attempt writes the whole one", async () => {
  accepted(await set(DAILY));
  made.wait(6);
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
    made.wait(24);
    await look();
  }
  expect(exportsIn()).toEqual(["watchfloor-20191003-000000Z-snapshot-2", ahead]);
});

test("where the list of exports cannot be read, exports go on once each, and the status says so", async () => {
  accepted(await set(DAILY));
  mkdirSync(join(made.folder, "exports", "runs.json"), { recursive: true });
  made.wait(6);
  await look();
  await look();
  expect(exportsIn()).toHaveLength(1);
  expect(await greatest()).toBe(1);
  expect(await checkOfExports()).toMatchObject({
    status: "warning",
    message: expect.stringContaining("runs.json"),
  });
});

test("a signing key that cannot be read is said by name to whoever takes a snapshot, by status and by exports", async () => {
  accepted(await set(DAILY));
  const file = signingKeyFileOf(made.file);
  rmSync(file, { force: true });
  writeFileSync(file, "garbage");
  const says = expect.stringContaining(`${file} cannot be read`);
  expect(await takeSnapshot(made.desk, {})).toMatchObject({
    kind: "unavailable",
    problems: [{ message: says }],
  });
  const check = (await readStatus(made.desk)).checks.find(({ name }) => name === "signing");
  expect(check).toMatchObject({ status: "failed", message: says });
  made.wait(6);
  await look();
  expect(readExportRuns(made.folder)[0]).toMatchObject({ outcome: "failed", problem: says });
});

test("a disk that does not answer keeps nobody waiting, and is said until it answers", async () => {
  const folder = join(made.folder, "share");
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

test("a folder that cannot be written is said with its path, and takes no second snapshot when it is tried again", async () => {
  vi.stubEnv("WATCHFLOOR_EXPORTS", join(made.folder, "elsewhere"));
  accepted(await set(DAILY));
  writeFileSync(join(made.folder, "elsewhere"), "a file where the folder should be");
  made.wait(6);
  await look();
  expect(readExportRuns(made.folder)).toMatchObject([
    { outcome: "failed", number: null, problem: expect.stringContaining("elsewhere") },
  ]);
  expect(await checkOfExports()).toMatchObject({
    status: "warning",
    message: expect.stringContaining("daily was not written"),
  });
  await look();
  expect(readExportRuns(made.folder)).toHaveLength(1);
  made.wait(72);
  await look();
  expect(await checkOfExports()).toMatchObject({ status: "failed" });
});

test("without room nothing is written, the snapshot is taken once, and it is exported as soon as there is room", async () => {
  vi.stubEnv("WATCHFLOOR_RESERVE_MB", "99999999");
  accepted(await set(DAILY));
  made.wait(6);
  await look();
  made.wait(1);
  await look();
  expect(readExportRuns(made.folder)).toMatchObject([
    { outcome: "failed", number: 1, problem: expect.stringContaining("There is no room") },
  ]);
  expect(exportsIn()).toEqual([]);
  vi.stubEnv("WATCHFLOOR_RESERVE_MB", "1");
  made.wait(1);
  await look();
  expect(exportsIn()).toHaveLength(1);
  expect(await greatest()).toBe(1);
});

test("two desks with one folder for exports: the second is refused, in the form and later, and loses nothing of the first", async () => {
  const shared = join(made.folder, "shared");
  vi.stubEnv("WATCHFLOOR_EXPORTS", shared);
  accepted(await set({ ...DAILY, keptCount: "1" }));
  made.wait(6);
  await look();
  const other = await deskInAFolder();
  const profile = { ...other.desk.profile, id: "another", name: "Harbour" };
  const theirs = { ...other.desk, profile };
  accepted(
    await setSchedule(
      theirs,
      { ...DAILY, keptCount: "1" },
      { formatNames: NAMES, problemOfFolder: noProblem },
    ),
  );
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
      { formatNames: NAMES, problemOfFolder: async () => problem },
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
  made.wait(24);
  await look();
  const [first = ""] = exportsIn();
  // As an earlier version left it, which marked nothing: the list of exports says who wrote it.
  rmSync(join(folderOf(), MARK));
  accepted(await endSchedule(made.desk, { scheduleId: id }));
  accepted(await set({ ...DAILY, keptCount: "1" }));
  for (let day = 0; day < 2; day++) {
    made.wait(24);
    await look();
  }
  expect(exportsIn()).toEqual([first, "watchfloor-20191004-000000Z-snapshot-3"]);
});

test("after days of failures the snapshot that was taken at first is exported, and no other", async () => {
  accepted(await set({ ...DAILY, occasion: "posture", times: "" }));
  vi.stubEnv("WATCHFLOOR_RESERVE_MB", "99999999");
  const real = Date.now();
  for (let day = 0; day < 3; day++) {
    vi.spyOn(Date, "now").mockReturnValue(real + day * 30 * HOUR_MS);
    made.wait(30);
    await look();
  }
  vi.stubEnv("WATCHFLOOR_RESERVE_MB", "1");
  made.wait(1);
  await look();
  expect(exportsIn()).toEqual([expect.stringMatching(/-snapshot-1$/)]);
  expect(await greatest()).toBe(1);
});

test("a posture that lasted for seconds is exported as it was, and each change once", async () => {
  const { id } = await addedIndicator(made.desk);
  accepted(await set({ ...DAILY, occasion: "posture", times: "", folder: "posture", keptCount: "0" }));
  made.wait(1);
  for (const level of ["4", "5", "4"]) {
    made.wait(1 / 3600);
    await recordedAssessment(made.desk, id, { level });
  }
  await look();
  await look();
  const runs = readExportRuns(made.folder);
  expect(runs.map(({ posture }) => posture?.slice(0, 1))).toEqual(["4", "5", "4", "n"]);
  const levels = await Promise.all(
    runs.map(({ number }) => made.desk.store.read((view) => readSnapshot(view, number ?? 0))),
  );
  expect(levels.map((each) => each?.posture.level)).toEqual([4, 5, 4, null]);
  expect(levels.map((each) => each && Date.parse(each.effectiveAt))).toEqual(runs.map(({ dueAt }) => dueAt));
  expect(exportsIn("posture")).toHaveLength(4);
});

test("a change of posture is exported once, whatever else is recorded", async () => {
  const { id } = await addedIndicator(made.desk);
  accepted(await set({ ...DAILY, occasion: "posture", times: "", folder: "posture", keptCount: "0" }));
  await look();
  expect(exportsIn("posture")).toHaveLength(1);
  for (const level of ["4", "4", "5"]) {
    made.wait(1);
    await recordedAssessment(made.desk, id, { level });
    await look();
    await look();
  }
  expect(exportsIn("posture")).toHaveLength(3);
});

test("a schedule is changed and ended by name, each with a folder of its own", async () => {
  const { id } = accepted(await set(DAILY));
  await expectRefused(made.desk, () => set(DAILY), { field: "folder", says: /Another schedule/ });
  accepted(await set({ ...DAILY, scheduleId: id, times: "07:00" }));
  expect(await made.desk.store.read(readSchedules)).toMatchObject([
    { id, minutes: [420], recordedBy: "Ada" },
  ]);
  accepted(await endSchedule(made.desk, { scheduleId: id }));
  expect(await made.desk.store.read(readSchedules)).toEqual([]);
  await expectRefused(made.desk, () => endSchedule(made.desk, { scheduleId: id }), {
    kind: "unknown",
    field: "scheduleId",
    says: /ended/,
  });
  made.wait(48);
  await look();
  expect(exportsIn()).toEqual([]);
});
