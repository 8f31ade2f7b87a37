import { desc } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { retractAssessment } from "@/db/commands/retract-assessment";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { readBoard } from "@/db/queries/board/board";
import { readGreatestNumber, readSnapshot, readSnapshotList } from "@/db/queries/board/snapshot";
import { snapshots, watchLog } from "@/db/tables";
import { isDigestRight } from "@/domain/digest";
import type { Snapshot } from "@/domain/snapshot/snapshot";
import { parseSnapshot } from "@/domain/snapshot/snapshot-document";
import { isoOf } from "@/domain/time/time";
import { ask } from "../../ask";
import { type DeskInAFolder, deskInAFolder } from "../../desk-in-a-folder";
import { accepted, addedIndicator, expectRefused, recordedAssessment, recordedIncident } from "../../drafts";

async function deskAtWork(): Promise<DeskInAFolder> {
  const folder = await deskInAFolder();
  const rails = await addedIndicator(folder.desk);
  folder.wait(30);
  await recordedAssessment(folder.desk, rails.id, { level: "4" });
  await recordedIncident(folder.desk);
  folder.wait(5);
  return folder;
}

/** What two snapshots of the same question share. */
const contentOf = ({ number, id, takenAt, takenBy, revision, digest, recordHead, ...content }: Snapshot) =>
  content;

test("a snapshot shows what the board shows, under its number, with its digest", async () => {
  const { desk } = await deskAtWork();
  const board = await ask(desk, readBoard);
  const snapshot = accepted(await takeSnapshot(desk, {}));
  expect(snapshot).toMatchObject({
    number: 1,
    takenBy: "Ada",
    takenAt: isoOf(desk.now()),
    effectiveAt: isoOf(desk.now()),
  });
  expect(snapshot.posture.sentence).toBe(board.posture.sentence);
  expect(snapshot.categories.map((c) => c.level)).toEqual(board.categories.map((c) => c.level));
  expect(snapshot.categories[0]?.trend.levels.slice(-3)).toEqual([null, null, 4].slice(-3));
  expect(snapshot.categories[0]?.trend.incidents.at(-1)).toBe(1);
  expect(isDigestRight(snapshot)).toBe(true);
  expect(parseSnapshot(snapshot).ok).toBe(true);
});

test("it reads back as it was taken, alone and in the list", async () => {
  const { desk } = await deskAtWork();
  const first = accepted(await takeSnapshot(desk, {}));
  const second = accepted(await takeSnapshot(desk, { effectiveAt: "2019-10-01" }));
  expect(await desk.store.read((view) => readSnapshot(view, 1))).toEqual(first);
  expect(await desk.store.read((view) => readGreatestNumber(view))).toBe(2);
  expect(await desk.store.read((view) => readSnapshot(view, 3))).toBeUndefined();
  expect(await desk.store.read((view) => readSnapshotList(view))).toMatchObject({
    entries: [
      { number: 2, level: null, digest: second.digest, effectiveAt: Date.parse("2019-10-01T00:00Z") },
      { number: 1, level: 4, digest: first.digest, takenAt: desk.now(), takenBy: "Ada" },
    ],
    next: null,
  });
  expect(await desk.store.read((view) => readSnapshotList(view, 2))).toMatchObject({
    entries: [{ number: 1 }],
    next: null,
  });
});

test("the watch log has an entry for it, whose number is its revision", async () => {
  const { desk } = await deskAtWork();
  const snapshot = accepted(await takeSnapshot(desk, {}));
  const [entry] = await desk.store.read(({ db }) =>
    db.select().from(watchLog).orderBy(desc(watchLog.seq)).limit(1),
  );
  expect(entry).toMatchObject({ action: "snapshot.taken", subjectId: snapshot.id, seq: snapshot.revision });
  expect((await ask(desk, readBoard)).revision).toBe(snapshot.revision);
});

describe("the same query always gives the same snapshot", () => {
  test("after corrections, retractions and new levels", async () => {
    const { desk, wait } = await deskAtWork();
    const first = accepted(await takeSnapshot(desk, {}));
    const [rails] = first.categories[0]?.indicators ?? [];
    wait(1);
    accepted(await retractAssessment(desk, { replacesId: rails?.judgement?.id, rationale: "Wrong base." }));
    await recordedIncident(desk);
    const { effectiveAt, knownAt } = first;
    const again = accepted(await takeSnapshot({ ...desk, actor: "Ben" }, { effectiveAt, knownAt }));
    expect(contentOf(again)).toEqual(contentOf(first));
    expect(again).toMatchObject({ number: 2, takenBy: "Ben" });
    expect(accepted(await takeSnapshot(desk, {})).categories[0]?.level).toBeNull();
  });

  test("even when something is recorded in the same millisecond", async () => {
    const { desk } = await deskAtWork();
    const first = accepted(await takeSnapshot(desk, {}));
    const [rails] = first.categories[0]?.indicators ?? [];
    await recordedAssessment(desk, rails?.id ?? "", { level: "5" });
    const { effectiveAt, knownAt } = first;
    const again = accepted(await takeSnapshot(desk, { effectiveAt, knownAt }));
    expect(contentOf(again)).toEqual(contentOf(first));
  });
});

test("the two times are parsed as people write them, and each defaults to the present", async () => {
  const { desk } = await deskAtWork();
  const params = { effectiveAt: "011200ZOCT19", knownAt: "2019-10-02 03:00" };
  expect(accepted(await takeSnapshot(desk, params))).toMatchObject({
    effectiveAt: "2019-10-01T12:00:00.000Z",
    knownAt: "2019-10-02T03:00:00.000Z",
  });
  const partly = accepted(await takeSnapshot(desk, { effectiveAt: "", knownAt: "2019-10-02 03:00" }));
  expect(partly.effectiveAt > "2019-10-02T03:00:00.000Z").toBe(true);
});

test("it knows nothing that was recorded after its known time", async () => {
  const { desk } = await deskAtWork();
  const before = accepted(await takeSnapshot(desk, { knownAt: "2019-10-02 03:00" }));
  expect(before.categories[0]).toMatchObject({ level: null, incidents: { week: 0 } });
});

describe("a snapshot is refused, and nothing is stored", () => {
  test.each(["effectiveAt", "knownAt"])("when %s is in the future", async (field) => {
    const { desk } = await deskAtWork();
    const later = isoOf(desk.now() + 1);
    await expectRefused(desk, () => takeSnapshot(desk, { [field]: later }), { field, says: /in the future/ });
  });

  test.each(["effectiveAt", "knownAt"])("when %s cannot be parsed", async (field) => {
    const { desk } = await deskAtWork();
    await expectRefused(desk, () => takeSnapshot(desk, { [field]: "yesterday" }), {
      field,
      says: /080134ZJAN20/,
    });
  });

  test("without an actor", async () => {
    const { desk } = await deskAtWork();
    await expectRefused({ ...desk, actor: "" }, () => takeSnapshot({ ...desk, actor: " " }, {}), {
      field: "actor",
    });
  });
});

test("snapshots taken at once have different numbers", async () => {
  const { desk } = await deskAtWork();
  const taken = await Promise.all(Array.from({ length: 5 }, () => takeSnapshot(desk, {})));
  expect(taken.map((outcome) => accepted(outcome).number)).toEqual([1, 2, 3, 4, 5]);
});

test("a stored snapshot cannot be changed or deleted", async () => {
  const { desk } = await deskAtWork();
  accepted(await takeSnapshot(desk, {}));
  await expect(
    desk.store.write(desk.now(), (tx) => tx.db.update(snapshots).set({ digest: "0" })),
  ).rejects.toThrow();
  await expect(desk.store.write(desk.now(), (tx) => tx.db.delete(snapshots))).rejects.toThrow();
});
