import { expect, test } from "vitest";
import { handOutSnapshot } from "@/db/commands/hand-out-snapshot";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { readSnapshotList } from "@/db/queries/snapshot";
import { MINUTE_MS } from "@/domain/time/time";
import { deskInAFolder, everythingIn } from "../../desk-in-a-folder";
import { accepted, addedIndicator, expectRefused, recordedAssessment } from "../../drafts";

test("whoever asks for the present again within a minute gets the same snapshot, and nothing is stored", async () => {
  const { desk, setClock } = await deskInAFolder();
  const first = accepted(await handOutSnapshot(desk, {}));
  const stored = await everythingIn(desk);
  setClock(desk.now() + MINUTE_MS - 1);
  expect(accepted(await handOutSnapshot({ ...desk, actor: "Ben" }, {}))).toEqual(first);
  expect(await everythingIn(desk)).toEqual(stored);
});

test("after a minute a new one is taken, because freshness moves on", async () => {
  const { desk, setClock } = await deskInAFolder();
  accepted(await handOutSnapshot(desk, {}));
  setClock(desk.now() + MINUTE_MS);
  expect(accepted(await handOutSnapshot(desk, {})).number).toBe(2);
});

test("after anything was recorded a new one is taken", async () => {
  const { desk } = await deskInAFolder();
  const rails = await addedIndicator(desk);
  accepted(await handOutSnapshot(desk, {}));
  await recordedAssessment(desk, rails.id, { level: "5" });
  expect(accepted(await handOutSnapshot(desk, {}))).toMatchObject({ number: 2, posture: { level: 5 } });
});

test("a snapshot of an earlier moment is not handed out as the present", async () => {
  const { desk, wait } = await deskInAFolder();
  wait(48);
  accepted(await takeSnapshot(desk, { effectiveAt: "2019-10-02" }));
  const present = accepted(await handOutSnapshot(desk, {}));
  expect(present.number).toBe(2);
  expect(present.effectiveAt).toBe(present.takenAt);
});

test("many who ask at once share one snapshot", async () => {
  const { desk } = await deskInAFolder();
  const numbers = await Promise.all(
    Array.from({ length: 8 }, async () => accepted(await handOutSnapshot(desk, {})).number),
  );
  expect(numbers).toEqual(Array(8).fill(1));
  expect(await readSnapshotList(desk)).toHaveLength(1);
});

test("taking one needs somebody to take it", async () => {
  const { desk } = await deskInAFolder();
  await expectRefused(desk, () => handOutSnapshot({ ...desk, actor: "" }, {}), { field: "actor" });
});

test("whoever asks again for the same two earlier times gets the same snapshot, whatever was recorded since", async () => {
  const { desk, wait } = await deskInAFolder();
  const rails = await addedIndicator(desk);
  wait(48);
  const asked = { effectiveAt: "2019-10-02", knownAt: "2019-10-02" };
  const first = accepted(await handOutSnapshot(desk, asked));
  await recordedAssessment(desk, rails.id, { level: "5" });
  expect(accepted(await handOutSnapshot(desk, asked))).toEqual(first);
  expect(await readSnapshotList(desk)).toHaveLength(1);
});
