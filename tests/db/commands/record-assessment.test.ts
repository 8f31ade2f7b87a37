import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { recordAssessment } from "@/db/commands/record-assessment";
import { retireDefinition } from "@/db/commands/retire-definition";
import { retractAssessment } from "@/db/commands/retract-assessment";
import { indicatorBook } from "@/db/definitions";
import { actingAs } from "@/db/desk";
import { dailyLevels, watchLog } from "@/db/tables";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, addedIndicator, assessmentForm, expectRefused, recordedAssessment } from "../../drafts";

test("a level is stored with its daily summary, both times and its author", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const effectiveAt = wait(5);
  wait(1);
  const value = accepted(
    await recordAssessment(desk, assessmentForm({ indicatorId, effectiveAt, level: "Severe" })),
  );
  expect(value).toMatchObject({
    indicatorId,
    act: "assessed",
    level: 4,
    likelihoodRatio: 0.6,
    effectiveAt,
    recordedAt: desk.now(),
    recordedBy: "Ada",
  });
  expect(await desk.store.read(({ db }) => db.select().from(dailyLevels))).toEqual([
    {
      indicatorId,
      day: "2019-10-01",
      highestLevel: 4,
      closingLevel: 4,
      closingAt: effectiveAt,
      touchedAt: desk.now(),
    },
  ]);
});

test("a level raised on a quiet day shows in that day's summary and leaves its neighbours as they were", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const readDays = () => desk.store.read(({ db }) => db.select().from(dailyLevels).orderBy(dailyLevels.day));
  const [first, second, third] = [desk.now(), wait(24), wait(24)];
  for (const effectiveAt of [first, third]) await recordedAssessment(desk, id, { effectiveAt, level: "2" });
  const [dayBefore, dayAfter] = await readDays();
  await recordedAssessment(desk, id, { effectiveAt: second, level: "5" });
  expect(await readDays()).toEqual([
    dayBefore,
    expect.objectContaining({ day: "2019-10-02", highestLevel: 5 }),
    dayAfter,
  ]);
});

test("a day closes with the judgement effective last, of equal times with the one recorded last; its highest stays", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const [dawn, noon] = [wait(5), wait(7)];
  for (const [effectiveAt, level] of [
    [noon, "1"],
    [noon, "2"],
    [dawn, "4"],
  ] as const)
    await recordedAssessment(desk, id, { effectiveAt, level });
  const [day] = await desk.store.read(({ db }) => db.select().from(dailyLevels));
  expect(day).toMatchObject({ highestLevel: 4, closingLevel: 2, closingAt: noon });
});

test("a level is refused in the future and for an unknown or retired indicator, and every invalid field is named", async () => {
  const { desk } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const recording = (changes: object) => () =>
    recordAssessment(desk, { ...assessmentForm({ indicatorId }), ...changes });
  await expectRefused(desk, recording({ effectiveAt: desk.now() + 1 }), {
    field: "effectiveAt",
    says: /future/,
  });
  await expectRefused(desk, recording({ effectiveAt: -9e15 }), { field: "effectiveAt" });
  await expectRefused(desk, recording({ indicatorId: "none" }), { field: "indicatorId", kind: "unknown" });
  await expectRefused(desk, recording({ level: "9" }), { field: "level", says: /1 to 5/ });
  accepted(
    await retireDefinition(desk, indicatorBook, { id: indicatorId, version: "1", reason: "Sensor gone" }),
  );
  await expectRefused(desk, recording({}), { field: "indicatorId", says: /bring it back/ });
});

test("when two people set the same level, the second sees what the first set, and nothing is lost", async () => {
  const { desk } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const seen = await recordedAssessment(desk, indicatorId);
  const form = assessmentForm({ indicatorId, seenId: seen.id, effectiveAt: desk.now() });
  const newer = accepted(await recordAssessment(actingAs(desk, "Bo"), form));
  const outcome = await expectRefused(desk, () => recordAssessment(desk, form), {
    field: "",
    kind: "conflict",
  });
  expect(outcome).toMatchObject({ newer });
});

test("a form whose level was retracted meanwhile says so, and sets the level when sent again", async () => {
  const { desk } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const seen = await recordedAssessment(desk, indicatorId);
  accepted(
    await retractAssessment(actingAs(desk, "Bo"), { replacesId: seen.id, rationale: "Nobody saw anything" }),
  );
  const form = (seenId: string) => assessmentForm({ indicatorId, seenId });
  const outcome = await expectRefused(desk, () => recordAssessment(desk, form(seen.id)), {
    field: "",
    kind: "conflict",
    says: /was retracted meanwhile/,
  });
  expect(outcome).toMatchObject({
    newer: { act: "retracted", recordedBy: "Bo" },
    saved: { by: "Bo" },
  });
  expect(outcome).not.toHaveProperty("newer.id");
  expect(outcome).toHaveProperty("saved.ids", {});
  accepted(await recordAssessment(desk, form("")));
});

test("a form that saw no level conflicts with one set meanwhile; without `seenId` it does not", async () => {
  const { desk } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const form = assessmentForm({ indicatorId, seenId: "" });
  accepted(await recordAssessment(desk, form));
  await expectRefused(desk, () => recordAssessment(desk, form), { field: "", kind: "conflict" });
  accepted(await recordAssessment(desk, assessmentForm({ indicatorId })));
});

test("a late assessment does not change the current level, so a form based on that is still valid", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const first = desk.now();
  wait(10);
  const seen = await recordedAssessment(desk, indicatorId);
  await recordedAssessment(desk, indicatorId, { effectiveAt: first, level: "1" });
  accepted(
    await recordAssessment(desk, assessmentForm({ indicatorId, seenId: seen.id, effectiveAt: desk.now() })),
  );
});

test("the watch log compares a late assessment with the level at its time, and says when it does not hold", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const first = await recordedAssessment(desk, id, { level: "2" });
  const between = wait(5);
  wait(5);
  await recordedAssessment(desk, id, { level: "4" });
  await recordedAssessment(desk, id, { effectiveAt: between, level: "5" });
  const entries = await desk.store.read(({ db }) =>
    db.select().from(watchLog).where(eq(watchLog.action, "assessment.recorded")).orderBy(watchLog.seq),
  );
  expect(entries.map(({ before, after }) => [before?.id ?? null, after?.isSuperseded])).toEqual([
    [null, undefined],
    [first.id, undefined],
    [first.id, true],
  ]);
});
