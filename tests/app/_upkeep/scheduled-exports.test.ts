import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { readStatus } from "@/app/_upkeep/readiness";
import { addCategory } from "@/db/commands/add-category";
import { endSchedule } from "@/db/commands/end-schedule";
import { retireDefinition } from "@/db/commands/retire-definition";
import { setSchedule } from "@/db/commands/set-schedule";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { categoryBook } from "@/db/definitions";
import { readExportRuns } from "@/db/files/export-runs";
import { signingKeyFileOf } from "@/db/files/signing-key";
import { readGreatestNumber, readSnapshot } from "@/db/queries/board/snapshot";
import { readCategories } from "@/db/queries/definition/category";
import { readSchedules } from "@/db/queries/schedule/schedules";
import { HOUR_MS } from "@/domain/time/time";
import { FORMATS } from "@/formats";
import { provedFile } from "@/formats/verified-file";
import { accepted, addedIndicator, categoryForm, expectRefused, recordedAssessment } from "@/tests/drafts";
import { DAILY, exportingDesk, SCHEDULING } from "./exporting-desk";

const { made, set, look, folderOf, exportsIn } = exportingDesk();
const EVERY_FORMAT = { formats: FORMATS.map(({ name }) => name) };
const greatest = () => made().desk.store.read(readGreatestNumber);
const checkOfExports = async () =>
  (await readStatus(made().desk)).checks.find(({ name }) => name === "exports");

test("a daily export takes a snapshot and writes it in every chosen format, once, with nothing half-done beside it", async () => {
  accepted(await set({ ...DAILY, ...EVERY_FORMAT }));
  await look();
  expect(exportsIn()).toEqual([]);
  made().wait(6);
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
  const stored = await made().desk.store.read((view) => readSnapshot(view, 1));
  expect(written).toMatchObject({ takenBy: "Schedule", digest: stored?.digest });
  expect(readExportRuns(made().folder)).toMatchObject([
    { outcome: "written", number: 1, dueAt: made().desk.now() },
  ]);
  expect(await checkOfExports()).toMatchObject({ status: "ok" });
});

test("a schedule of chosen categories stays one when the others are retired and it is changed: what is added later stays here", async () => {
  const { desk } = made();
  const boxes = { categoryScope: "only", "category-rockets": "rockets", sectionScope: "all" };
  const { id: scheduleId } = accepted(await set({ ...DAILY, ...boxes }));
  const open = (await desk.store.read(readCategories)).filter(({ id }) => id !== "rockets");
  for (const { id, version } of open)
    accepted(await retireDefinition(desk, categoryBook, { id, version, reason: "Not ours" }));
  accepted(await set({ ...DAILY, ...boxes, scheduleId, times: "05:00" }));
  accepted(await addCategory(desk, categoryForm({ name: "Informants" })));
  made().wait(6);
  await look();
  const [name = ""] = exportsIn();
  const file = readFileSync(join(folderOf(), name, "watchfloor-snapshot-1.json"), "utf8");
  expect(JSON.parse(file).categories.map((each: { id: string }) => each.id)).toEqual(["rockets"]);
  expect(file).not.toContain("Informants");
});

test("where the list of exports cannot be read, exports go on once each, and the status says so", async () => {
  accepted(await set(DAILY));
  mkdirSync(join(made().folder, "exports", "runs.json"), { recursive: true });
  made().wait(6);
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
  const file = signingKeyFileOf(made().file);
  rmSync(file, { force: true });
  writeFileSync(file, "garbage");
  const says = expect.stringContaining(`${file} cannot be read`);
  expect(await takeSnapshot(made().desk, {})).toMatchObject({
    kind: "unavailable",
    problems: [{ message: says }],
  });
  const check = (await readStatus(made().desk)).checks.find(({ name }) => name === "signing");
  expect(check).toMatchObject({ status: "failed", message: says });
  made().wait(6);
  await look();
  expect(readExportRuns(made().folder)[0]).toMatchObject({ outcome: "failed", problem: says });
});

test("a folder that cannot be written is said with its path, and takes no second snapshot when it is tried again", async () => {
  vi.stubEnv("WATCHFLOOR_EXPORTS", join(made().folder, "elsewhere"));
  accepted(await set(DAILY));
  writeFileSync(join(made().folder, "elsewhere"), "a file where the folder should be");
  made().wait(6);
  await look();
  expect(readExportRuns(made().folder)).toMatchObject([
    { outcome: "failed", number: null, problem: expect.stringContaining("elsewhere") },
  ]);
  expect(await checkOfExports()).toMatchObject({
    status: "warning",
    message: expect.stringContaining("daily was not written"),
  });
  await look();
  expect(readExportRuns(made().folder)).toHaveLength(1);
  made().wait(72);
  await look();
  expect(await checkOfExports()).toMatchObject({ status: "failed" });
});

test("without room nothing is written, the snapshot is taken once, and it is exported as soon as there is room", async () => {
  vi.stubEnv("WATCHFLOOR_RESERVE_MB", "99999999");
  accepted(await set(DAILY));
  made().wait(6);
  await look();
  made().wait(1);
  await look();
  expect(readExportRuns(made().folder)).toMatchObject([
    { outcome: "failed", number: 1, problem: expect.stringContaining("There is no room") },
  ]);
  expect(exportsIn()).toEqual([]);
  vi.stubEnv("WATCHFLOOR_RESERVE_MB", "1");
  made().wait(1);
  await look();
  expect(exportsIn()).toHaveLength(1);
  expect(await greatest()).toBe(1);
});

test("after days of failures the snapshot that was taken at first is exported, and no other", async () => {
  accepted(await set({ ...DAILY, occasion: "posture", times: "" }));
  vi.stubEnv("WATCHFLOOR_RESERVE_MB", "99999999");
  const real = Date.now();
  for (let day = 0; day < 3; day++) {
    vi.spyOn(Date, "now").mockReturnValue(real + day * 30 * HOUR_MS);
    made().wait(30);
    await look();
  }
  vi.stubEnv("WATCHFLOOR_RESERVE_MB", "1");
  made().wait(1);
  await look();
  expect(exportsIn()).toEqual([expect.stringMatching(/-snapshot-1$/)]);
  expect(await greatest()).toBe(1);
});

test("a posture that lasted for seconds is exported as it was, and each change once", async () => {
  const { id } = await addedIndicator(made().desk);
  accepted(await set({ ...DAILY, occasion: "posture", times: "", folder: "posture", keptCount: "0" }));
  made().wait(1);
  for (const level of ["4", "5", "4"]) {
    made().wait(1 / 3600);
    await recordedAssessment(made().desk, id, { level });
  }
  await look();
  await look();
  const runs = readExportRuns(made().folder);
  expect(runs.map(({ posture }) => posture?.slice(0, 1))).toEqual(["4", "5", "4", "n"]);
  const levels = await Promise.all(
    runs.map(({ number }) => made().desk.store.read((view) => readSnapshot(view, number ?? 0))),
  );
  expect(levels.map((each) => each?.posture.level)).toEqual([4, 5, 4, null]);
  expect(levels.map((each) => each && Date.parse(each.effectiveAt))).toEqual(runs.map(({ dueAt }) => dueAt));
  expect(exportsIn("posture")).toHaveLength(4);
});

test("a change of posture is exported once, whatever else is recorded", async () => {
  const { id } = await addedIndicator(made().desk);
  accepted(await set({ ...DAILY, occasion: "posture", times: "", folder: "posture", keptCount: "0" }));
  await look();
  expect(exportsIn("posture")).toHaveLength(1);
  for (const level of ["4", "4", "5"]) {
    made().wait(1);
    await recordedAssessment(made().desk, id, { level });
    await look();
    await look();
  }
  expect(exportsIn("posture")).toHaveLength(3);
});

test("a schedule has the cover and the parts that it asks for, and its files still verify", async () => {
  const asked = {
    title: "For outsiders",
    marking: "TLP:GREEN",
    without: "sources-and-names",
    formats: ["json"],
  };
  accepted(await set({ ...DAILY, ...asked }));
  made().wait(6);
  await look();
  const [name = ""] = exportsIn();
  const { leftOut, cover, takenBy, altered } = (() => {
    const bytes = readFileSync(join(folderOf(), name, "watchfloor-snapshot-1.json"));
    return { ...JSON.parse(bytes.toString()), altered: provedFile(bytes).altered };
  })();
  expect({ leftOut, cover, takenBy, altered }).toEqual({
    ...{ leftOut: { names: 1 }, takenBy: undefined, altered: [] },
    cover: { title: "For outsiders", note: null, marking: "TLP:GREEN" },
  });
});

test("a change is refused while another one of the same instant is stored", async () => {
  const { id, rowId } = accepted(await set(DAILY));
  const { rowId: next, recordedAt } = accepted(
    await set({ ...DAILY, scheduleId: id, rowId, times: "07:00" }),
  );
  expect((await made().desk.store.read(readSchedules))[0]).toMatchObject({ rowId: next, recordedAt });
  const meanwhile = {
    ...SCHEDULING,
    problemOfFolder: async () => {
      accepted(await set({ ...DAILY, scheduleId: id, marking: "TLP:RED" }));
      return null;
    },
  };
  await expectRefused(made().desk, () => set({ ...DAILY, scheduleId: id, rowId, times: "08:00" }), {
    kind: "conflict",
    field: "",
    says: /has changed this schedule meanwhile/,
  });
  const late = await setSchedule(made().desk, { ...DAILY, scheduleId: id, times: "08:00" }, meanwhile);
  expect(late).toMatchObject({ ok: false, kind: "conflict" });
  expect(await made().desk.store.read(readSchedules)).toMatchObject([
    { minutes: [360], recordedAt, cover: { marking: "TLP:RED" } },
  ]);
});

test("a schedule is changed and ended by name, each with a folder of its own", async () => {
  const { id } = accepted(await set(DAILY));
  await expectRefused(made().desk, () => set(DAILY), { field: "folder", says: /Another schedule/ });
  accepted(await set({ ...DAILY, scheduleId: id, times: "07:00" }));
  expect(await made().desk.store.read(readSchedules)).toMatchObject([
    { id, minutes: [420], recordedBy: "Ada" },
  ]);
  accepted(await endSchedule(made().desk, { scheduleId: id }));
  expect(await made().desk.store.read(readSchedules)).toEqual([]);
  await expectRefused(made().desk, () => endSchedule(made().desk, { scheduleId: id }), {
    kind: "unknown",
    field: "scheduleId",
    says: /ended/,
  });
  made().wait(48);
  await look();
  expect(exportsIn()).toEqual([]);
});
