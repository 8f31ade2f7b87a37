import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync, truncateSync } from "node:fs";
import { dirname } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { recordAssessment } from "@/db/commands/record-assessment";
import { filesOf } from "@/db/files/data-folder";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { EMPTY_DESK } from "@/db/seed/empty";
import { createDesk, openDesk } from "@/db/sqlite/desk";
import { restore } from "@/db/sqlite/restore";
import { type DeskInAFolder, deskInAFolder } from "@/tests/desk-in-a-folder";
import { accepted, addedIndicator, assessmentForm, recordedAssessment } from "@/tests/drafts";
import { temporaryFolder } from "@/tests/temporary-folder";
import { rationalesIn } from "./desk-with-backup";

type Loss = { what: string; lose(on: DeskInAFolder): void; says: RegExp };

const LOSSES: Loss[] = [
  {
    what: "database is removed",
    lose: ({ file }) => rmSync(file),
    says: /watchfloor\.db was removed or renamed/,
  },
  {
    what: "database is renamed",
    lose: ({ file }) => renameSync(file, `${file}.old`),
    says: /watchfloor\.db was removed or renamed/,
  },
  {
    what: "database is replaced",
    lose({ file }) {
      copyFileSync(file, `${file}.other`);
      renameSync(`${file}.other`, file);
    },
    says: /watchfloor\.db was replaced/,
  },
  {
    what: "write-ahead log is removed",
    lose: ({ file }) => rmSync(`${file}-wal`),
    says: /watchfloor\.db-wal was removed or renamed/,
  },
  {
    what: "shared memory is removed",
    lose: ({ file }) => rmSync(`${file}-shm`),
    says: /watchfloor\.db-shm was removed or renamed/,
  },
];

/** A desk with one assessment, which lies in the write-ahead log only. */
async function deskInUse() {
  const made = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(made.desk);
  await recordedAssessment(made.desk, indicatorId, { rationale: "Before." });
  const write = (rationale: string) =>
    recordAssessment(made.desk, assessmentForm({ indicatorId, rationale, effectiveAt: "" }));
  return { ...made, write };
}

const messageOf = ({ desk }: DeskInAFolder): string => {
  const condition = desk.store.condition();
  return condition.status === "ok" ? "" : condition.message;
};

const noticed = (made: DeskInAFolder) => expect.poll(() => made.desk.store.condition().status).toBe("failed");

/** The copy that a desk saved after its files were lost. */
async function savedBy(made: DeskInAFolder): Promise<string> {
  const copy = () => /npm run restore -- (\S+\.rescued-\S+)$/.exec(messageOf(made))?.[1] ?? "";
  await expect.poll(copy, { message: "no copy was named", timeout: 5_000 }).not.toBe("");
  return copy();
}

test.each(LOSSES)("when its $what, a desk stores nothing more and says why", async ({ lose, says }) => {
  const made = await deskInUse();
  lose(made);
  expect(await made.write("After.")).toMatchObject({
    kind: "unavailable",
    problems: [{ field: "", message: expect.stringMatching(says) }],
  });
  expect(made.desk.store.condition()).toMatchObject({
    status: "failed",
    message: expect.stringMatching(says),
  });
});

test.each(LOSSES)("when its $what, everything recorded is rescued and can be restored", async ({ lose }) => {
  const made = await deskInUse();
  lose(made);
  await noticed(made);
  const copy = await savedBy(made);
  await made.write("After.");
  await made.desk.store.close();
  expect(await rationalesIn(copy)).toEqual(["Before."]);
  await expect(openDesk(made.folder)).rejects.toThrow(/was saved(\. Stop the server| as )/);
  await restore(made.folder, copy);
  const again = await openDesk(made.folder);
  expect(again.store.condition()).toEqual({ status: "ok" });
  await again.store.close();
  expect(await rationalesIn(made.file)).toEqual(["Before."]);
});

test.each([0, 32, 4_000, 9_000])(
  "a write-ahead log that is cut to %i bytes is noticed before anything more is stored, and nothing half is left",
  async (bytes) => {
    const made = await deskInUse();
    truncateSync(`${made.file}-wal`, bytes);
    expect(await made.write("After.")).toMatchObject({
      kind: "unavailable",
      problems: [
        { message: expect.stringMatching(/watchfloor\.db-wal was cut short while the desk was open/) },
      ],
    });
    expect(made.desk.store.condition().status).toBe("failed");
    const copy = await savedBy(made);
    await made.desk.store.close();
    await expect(openDesk(made.folder)).rejects.toThrow(/was cut short/);
    await restore(made.folder, copy);
    expect(await rationalesIn(made.file)).toEqual(["Before."]);
  },
);

test("a log that another program has brought into the database is no loss", async () => {
  const made = await deskInUse();
  const other = new SqliteDatabase(made.file);
  other.pragma("wal_checkpoint(TRUNCATE)");
  other.close();
  expect(statSync(`${made.file}-wal`).size).toBe(0);
  accepted(await made.write("After."));
  expect(made.desk.store.condition()).toEqual({ status: "ok" });
});

test.each([0, 20_480, 40_960])(
  "a database that is cut to %i bytes takes no further write, and no damaged copy of it counts as rescued",
  async (bytes) => {
    const made = await deskInUse();
    const other = new SqliteDatabase(made.file);
    other.pragma("wal_checkpoint(TRUNCATE)");
    other.close();
    accepted(await made.write("In the log."));
    truncateSync(made.file, bytes);
    expect(await made.write("After.")).toMatchObject({
      kind: "unavailable",
      problems: [{ message: expect.stringMatching(/watchfloor\.db was cut short while the desk was open/) }],
    });
    await expect.poll(() => messageOf(made), { timeout: 5_000 }).toMatch(/The desk could not save a copy/);
    expect(messageOf(made)).toMatch(/damaged, and is kept as \S+\.damaged-/);
    expect(readdirSync(made.folder).filter((name) => name.includes("rescued"))).toEqual([]);
    await made.desk.store.close();
    await expect(openDesk(made.folder)).rejects.toThrow(/was cut short|missing or empty/);
  },
);

test("a database that is cut by fewer pages than its log has frames takes no further write either", async () => {
  const made = await deskInUse();
  const other = new SqliteDatabase(made.file);
  other.pragma("wal_checkpoint(TRUNCATE)");
  other.close();
  for (let i = 0; i < 10; i++) accepted(await made.write("In the log."));
  expect(statSync(`${made.file}-wal`).size).toBeGreaterThan(100 * 4_096);
  truncateSync(made.file, statSync(made.file).size - 20 * 4_096);
  expect(await made.write("After.")).toMatchObject({
    kind: "unavailable",
    problems: [{ message: expect.stringMatching(/watchfloor\.db was cut short while the desk was open/) }],
  });
});

test.each(LOSSES.slice(3))("a desk that was just created notices when its $what", async ({ lose, says }) => {
  const made = await deskInAFolder();
  const folder = temporaryFolder();
  const desk = await createDesk(folder, EMPTY_DESK);
  lose({ ...made, folder, file: filesOf(folder).database });
  const { id: indicatorId } = await addedIndicator(made.desk);
  expect(
    await recordAssessment({ ...desk, actor: "Ada" }, assessmentForm({ indicatorId, effectiveAt: "" })),
  ).toMatchObject({ kind: "unavailable", problems: [{ message: expect.stringMatching(says) }] });
  await desk.store.close();
});

test("when its folder is renamed, a desk says so and rescues its copy beside the old place", async () => {
  const made = await deskInUse();
  const moved = `${made.folder}-moved`;
  renameSync(made.folder, moved);
  expect(await made.write("After.")).toMatchObject({ kind: "unavailable" });
  const copy = await savedBy(made);
  expect(dirname(copy)).toBe(dirname(made.folder));
  expect(await rationalesIn(copy)).toEqual(["Before."]);
  rmSync(copy);
  renameSync(moved, made.folder);
});

test("a loss in the middle of a transaction leaves nothing of it", async () => {
  const made = await deskInUse();
  const { revision } = await made.desk.store.read(readTail);
  const lost = made.desk.store.write(made.desk.now(), async () => {
    renameSync(made.file, `${made.file}.old`);
  });
  await expect(lost).rejects.toThrow(/nothing can be stored any more/);
  expect((await made.desk.store.read(readTail)).revision).toBe(revision);
});

test("restored files do not end it: another program may have written to them meanwhile", async () => {
  const made = await deskInUse();
  renameSync(made.file, `${made.file}.old`);
  await noticed(made);
  renameSync(`${made.file}.old`, made.file);
  await savedBy(made);
  expect(await made.write("After.")).toMatchObject({ kind: "unavailable" });
});

test("an open database can still be read after its files are lost, however many read at once", async () => {
  const made = await deskInUse();
  const { revision } = await made.desk.store.read(readTail);
  rmSync(made.file);
  await noticed(made);
  const reads = Array.from({ length: 12 }, () => made.desk.store.read(readTail));
  expect((await Promise.all(reads)).map((tail) => tail.revision)).toEqual(Array(12).fill(revision));
  expect(existsSync(made.file)).toBe(false);
});

test("a desk marked as damaged refuses every write with that sentence, and can be read", async () => {
  const made = await deskInUse();
  made.desk.store.turnReadOnly("Page 7 is damaged. Restore a backup.");
  expect(made.desk.store.condition()).toEqual({
    status: "read-only",
    message: "Page 7 is damaged. Restore a backup.",
  });
  expect(await made.write("After.")).toMatchObject({
    kind: "unavailable",
    problems: [{ field: "", message: "Page 7 is damaged. Restore a backup." }],
  });
  expect((await made.desk.store.read(readTail)).revision).toBeGreaterThan(0);
});
