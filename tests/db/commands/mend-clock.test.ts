import { expect, test } from "vitest";
import { correctIncident } from "@/db/commands/correct-incident";
import { mendClock } from "@/db/commands/mend-clock";
import { recordIncident } from "@/db/commands/record-incident";
import { reportOutage } from "@/db/commands/report-outage";
import { startWatch } from "@/db/commands/start-watch";
import { type Desk, presentOf } from "@/db/desk";
import { readBoard } from "@/db/queries/board/board";
import { readHistory } from "@/db/queries/definition/indicator-history";
import { readClockState } from "@/db/queries/desk/clock";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { readWatchState } from "@/db/queries/watch/watch";
import { DAY_MS, HOUR_MS, isoOf } from "@/domain/time/time";
import { ask } from "../../ask";
import { deskInAFolder, everythingIn } from "../../desk-in-a-folder";
import { accepted, addedIndicator, incidentForm, recordedAssessment } from "../../drafts";

const YEARS = 3653 * DAY_MS;
const reason = "The machine had started ten years ahead";

/** A desk on which a level was set and an incident of the future recorded while the clock was ten years ahead. */
async function poisoned() {
  const around = await deskInAFolder();
  const { desk, wait, setClock } = around;
  const { id } = await addedIndicator(desk, { name: "Rails" });
  const trueAt = wait(5);
  await recordedAssessment(desk, id, { effectiveAt: trueAt, level: "2" });
  setClock(trueAt + YEARS);
  await recordedAssessment(desk, id, { effectiveAt: trueAt, level: "4" });
  const happensAt = trueAt + 4 * 365 * DAY_MS;
  const ahead = accepted(
    await recordIncident(desk, incidentForm({ effectiveAt: happensAt, title: "Of a time to come" })),
  );
  setClock(trueAt + HOUR_MS);
  return { ...around, indicatorId: id, trueAt, ahead };
}

const levelOf = async (desk: Desk, id: string, at?: number) =>
  (await ask(desk, readBoard, at === undefined ? undefined : { effectiveAt: at, knownAt: at })).categories
    .flatMap((category) => category.indicators)
    .find((indicator) => indicator.id === id)?.level;

test("after the correction recorded times follow the clock, and future times are refused by it", async () => {
  const { desk, wait, indicatorId } = await poisoned();
  const mend = accepted(await mendClock(desk, { reason }));
  expect(mend).toMatchObject({ number: 1, entryCount: 2, reason, clockAt: desk.now() });
  expect(await recordIncident(desk, incidentForm({ effectiveAt: desk.now() + DAY_MS }))).toMatchObject({
    ok: false,
    problems: [{ field: "effectiveAt" }],
  });
  const now = wait(1);
  expect(await recordedAssessment(desk, indicatorId, { effectiveAt: now, level: "3" })).toMatchObject({
    recordedAt: now,
  });
  expect(await levelOf(desk, indicatorId)).toBe(3);
});

test("what was recorded meanwhile is known from the correction on, and not before", async () => {
  const { desk, indicatorId, trueAt } = await poisoned();
  const { clockAt, recordedAt } = accepted(await mendClock(desk, { reason }));
  expect(await levelOf(desk, indicatorId, trueAt)).toBe(2);
  expect(await levelOf(desk, indicatorId, clockAt)).toBe(2);
  expect(await levelOf(desk, indicatorId, recordedAt)).toBe(4);
  const { rows } = await desk.store.read((view) => readHistory(view, indicatorId));
  expect(rows.map(({ assessment }) => assessment.recordedAt > clockAt)).toEqual([true, false]);
});

test("of two levels for one instant the one recorded after the correction holds", async () => {
  const { desk, wait, indicatorId, trueAt } = await poisoned();
  accepted(await mendClock(desk, { reason }));
  wait(1);
  await recordedAssessment(desk, indicatorId, { effectiveAt: trueAt, level: "5" });
  expect(await levelOf(desk, indicatorId)).toBe(5);
});

test("what takes effect in the future is left alone, is listed, and can be corrected", async () => {
  const { desk, ahead, trueAt } = await poisoned();
  accepted(await mendClock(desk, { reason }));
  expect((await ask(desk, readClockState)).ahead).toEqual([
    {
      what: "Incident",
      title: "Of a time to come",
      effectiveAt: ahead.effectiveAt,
      href: `/incidents/${ahead.incidentId}/correct`,
    },
  ]);
  const form = incidentForm({ replacesId: ahead.id, effectiveAt: trueAt, reason: "It was in 2019" });
  accepted(await correctIncident(desk, form));
  expect((await ask(desk, readClockState)).ahead).toEqual([]);
});

test("a watch and an outage that began by a wrong clock end when the next one begins", async () => {
  const { desk, setClock, wait, indicatorId, trueAt } = await poisoned();
  setClock(trueAt + 3 * HOUR_MS + YEARS);
  accepted(await startWatch(desk, {}));
  accepted(await reportOutage(desk, { act: "down", indicatorId, reason: "Camera" }));
  setClock(trueAt + 2 * HOUR_MS);
  accepted(await mendClock(desk, { reason }));
  wait(1);
  accepted(await startWatch({ ...desk, actor: "Grace" }, { reason: "Relief" }));
  accepted(await reportOutage(desk, { act: "back", indicatorId, reason: "Camera" }));
  setClock(trueAt + YEARS + DAY_MS);
  expect(
    (await desk.store.read(async (view) => readWatchState(view, presentOf(desk, await readTail(view))))).watch
      ?.recordedBy,
  ).toBe("Grace");
  expect((await ask(desk, readBoard)).posture.freshness.blind).toBe(0);
});

test("no correction without a reason or a name, when nothing is ahead, or when everything is", async () => {
  const { desk, setClock } = await poisoned();
  const before = await everythingIn(desk);
  expect(await mendClock(desk, {})).toMatchObject({ problems: [{ field: "reason" }] });
  expect(await mendClock({ ...desk, actor: "" }, { reason })).toMatchObject({
    problems: [{ field: "actor" }],
  });
  const shown = isoOf(desk.now() - HOUR_MS);
  expect(await mendClock(desk, { reason, clockAt: shown })).toMatchObject({ kind: "conflict" });
  setClock((await desk.store.read(readTail)).recordedAt);
  expect(await mendClock(desk, { reason })).toMatchObject({ kind: "conflict" });
  setClock(Date.parse("1970-01-02T00:00:00Z"));
  expect(await mendClock(desk, { reason })).toMatchObject({ problems: [{ field: "isWholeDesk" }] });
  expect(await everythingIn(desk)).toEqual(before);
  accepted(await mendClock(desk, { reason, isWholeDesk: "yes" }));
});

test("while the newest entry is far ahead of the clock, nothing is recorded as of a time between the two", async () => {
  const { desk, setClock } = await deskInAFolder();
  const today = desk.now();
  const recording = (effectiveAt: number) => recordIncident(desk, incidentForm({ effectiveAt }));
  setClock(today + 3653 * DAY_MS);
  accepted(await recording(today));
  setClock(today);
  accepted(await recording(today));
  expect(await recording(today + 30 * DAY_MS)).toMatchObject({
    kind: "conflict",
    problems: [{ field: "effectiveAt", message: expect.stringContaining("/clock") }],
  });
  setClock(today + 3653 * DAY_MS);
  accepted(await recording(today + 30 * DAY_MS));
});
