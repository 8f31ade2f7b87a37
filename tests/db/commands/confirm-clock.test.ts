import { expect, test } from "vitest";
import { watchClock } from "@/db/clock";
import { confirmClock } from "@/db/commands/confirm-clock";
import { recordIncident } from "@/db/commands/record-incident";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { readClockState } from "@/db/queries/desk/clock";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { DAY_MS, HOUR_MS, isoOf } from "@/domain/time/time";
import { ask } from "../../ask";
import { deskInAFolder, everythingIn } from "../../desk-in-a-folder";
import { accepted, incidentForm } from "../../drafts";

/** A desk whose machine clock can be set, beside the time that really passes. */
async function watchedDesk() {
  const around = await deskInAFolder();
  const machine = { clockAt: around.desk.now(), runningMs: 0, bootedMs: 0 };
  const pass = (ms: number, setMs = 0) => {
    machine.clockAt += ms + setMs;
    machine.runningMs += ms;
    machine.bootedMs += ms;
    around.setClock(machine.clockAt);
  };
  const reading = () => ({ ...machine });
  const watched = { ...around.desk, clock: watchClock(reading) };
  const recording = () =>
    recordIncident(watched, incidentForm({ effectiveAt: around.desk.now(), precision: "hour" }));
  accepted(await recording());
  return { ...around, watched, pass, recording, reading };
}

test("after a jump nothing is recorded until a person confirms the clock, which is logged with both times", async () => {
  const { watched, pass, recording } = await watchedDesk();
  pass(HOUR_MS);
  accepted(await recording());
  const newestAt = (await watched.store.read(readTail)).recordedAt;
  pass(HOUR_MS, 3653 * DAY_MS);
  const before = await everythingIn(watched);
  expect(await recording()).toMatchObject({ ok: false, kind: "conflict" });
  expect(await takeSnapshot(watched, {})).toMatchObject({ ok: false, kind: "conflict" });
  expect(await everythingIn(watched)).toEqual(before);
  expect((await ask(watched, readClockState)).doubt).toMatchObject({
    newestAt,
    expectedAt: newestAt + HOUR_MS,
  });

  accepted(await confirmClock(watched, {}));
  expect((await everythingIn(watched)).watchLog?.at(-1)).toMatchObject({
    action: "clock.confirmed",
    recordedBy: "Ada",
    after: { clockAt: watched.now(), newestAt, expectedAt: newestAt + HOUR_MS },
  });
  expect((await ask(watched, readClockState)).doubt).toBeNull();
  accepted(await recording());
});

test("a clock is confirmed by name, once, and as it was shown", async () => {
  const { watched, pass } = await watchedDesk();
  pass(HOUR_MS, 5 * DAY_MS);
  const shown = isoOf(watched.now());
  expect(await confirmClock({ ...watched, actor: " " }, {})).toMatchObject({
    problems: [{ field: "actor" }],
  });
  pass(HOUR_MS);
  expect(await confirmClock(watched, { clockAt: shown })).toMatchObject({ ok: false, kind: "conflict" });
  accepted(await confirmClock(watched, { clockAt: isoOf(watched.now()) }));
  expect(await confirmClock(watched, {})).toMatchObject({ ok: false, kind: "conflict" });
});

test("a clock that was set right needs no confirmation", async () => {
  const { pass, recording } = await watchedDesk();
  pass(HOUR_MS, 5 * DAY_MS);
  expect((await recording()).ok).toBe(false);
  pass(HOUR_MS, -5 * DAY_MS);
  accepted(await recording());
});

test("a confirmation by another program counts here too", async () => {
  const { desk, reading, pass, recording } = await watchedDesk();
  const elsewhere = { ...desk, clock: watchClock(reading, reading()) };
  pass(HOUR_MS, 5 * DAY_MS);
  expect((await recording()).ok).toBe(false);
  accepted(await confirmClock(elsewhere, {}));
  accepted(await recording());
});

test("a desk started after more than a month asks once", async () => {
  const { desk, setClock } = await deskInAFolder();
  setClock(desk.now() + 31 * DAY_MS);
  const reading = () => ({ clockAt: desk.now(), runningMs: 0, bootedMs: 0 });
  const started = { ...desk, clock: watchClock(reading) };
  const form = incidentForm({ effectiveAt: desk.now(), precision: "hour" });
  expect(await recordIncident(started, form)).toMatchObject({ ok: false, kind: "conflict" });
  accepted(await confirmClock(started, {}));
  accepted(await recordIncident({ ...desk, clock: watchClock(reading) }, form));
});
