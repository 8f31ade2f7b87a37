import { expect, test } from "vitest";
import { startWatch } from "@/db/commands/start-watch";
import { actingAs, presentOf } from "@/db/desk";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { readWatchState } from "@/db/queries/watch/watch";
import { HOUR_MS } from "@/domain/time/time";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, expectRefused } from "../../drafts";

test("nobody has the watch on a new desk; then whoever starts one has it from its start", async () => {
  const { desk, wait } = await deskInAFolder();
  expect(
    (await desk.store.read(async (view) => readWatchState(view, presentOf(desk, await readTail(view)))))
      .watch,
  ).toBeNull();
  const now = wait(2);
  const from = now - HOUR_MS;
  accepted(await startWatch(desk, { effectiveAt: from, plannedUntilAt: now + 8 * HOUR_MS, reason: "" }));
  expect(
    (await desk.store.read(async (view) => readWatchState(view, presentOf(desk, await readTail(view)))))
      .watch,
  ).toMatchObject({
    effectiveAt: from,
    plannedUntilAt: now + 8 * HOUR_MS,
    recordedAt: now,
    recordedBy: "Ada",
  });
});

test("the watch officer is known for any two times", async () => {
  const { desk, wait } = await deskInAFolder();
  const first = wait(1);
  accepted(await startWatch(desk, {}));
  const later = wait(9);
  const effectiveAt = later - HOUR_MS;
  accepted(await startWatch(actingAs(desk, "Ben"), { effectiveAt, reason: "Ada is at the gate." }));
  const officerAt = async (effective: number, knownAt: number) =>
    (await desk.store.read((view) => readWatchState(view, { effectiveAt: effective, knownAt }))).watch
      ?.recordedBy;
  expect(await officerAt(first - 1, later)).toBeUndefined();
  expect(await officerAt(effectiveAt, later - 1)).toBe("Ada");
  expect(await officerAt(effectiveAt - 1, later)).toBe("Ada");
  expect(await officerAt(effectiveAt, later)).toBe("Ben");
});

test("a watch cannot be taken from someone without a reason, nor started in the future", async () => {
  const { desk, wait } = await deskInAFolder();
  accepted(await startWatch(desk, {}));
  const now = wait(1);
  const ben = actingAs(desk, "Ben");
  await expectRefused(desk, () => startWatch(ben, {}), { field: "reason", says: /Ada has the watch/ });
  await expectRefused(desk, () => startWatch(desk, {}), { field: "actor", says: /already/ });
  await expectRefused(desk, () => startWatch(ben, { effectiveAt: now + 1, reason: "So." }), {
    field: "effectiveAt",
    says: /future/,
  });
});
