import { expect, test } from "vitest";
import { correctIncident } from "@/db/commands/correct-incident";
import { recordIncident } from "@/db/commands/record-incident";
import { retractIncident } from "@/db/commands/retract-incident";
import type { Desk } from "@/db/desk";
import { attributions, dailyIncidents } from "@/db/tables";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, expectRefused, incidentForm, recordedIncident } from "../../drafts";

const readCounts = async (desk: Desk) => {
  const rows = await desk.store.read(({ db }) => db.select().from(dailyIncidents));
  return rows.map((row) => [row.categoryId, row.day, row.incidentCount, row.impreciseCount]).sort();
};
const correctionOf = (replacesId: string, changes: object = {}) =>
  incidentForm({ replacesId, reason: "Better account", ...changes });

test("an incident is stored with its attributions, and counted on the day it began", async () => {
  const { desk } = await deskInAFolder();
  const values = [{ actor: "Group A", certainty: "2", basis: "claimed it" }];
  const incident = accepted(
    await recordIncident(desk, incidentForm({ attributions: values, killedCount: "0" })),
  );
  expect(incident).toMatchObject({
    act: "recorded",
    incidentId: incident.id,
    killedCount: 0,
    injuredCount: null,
  });
  expect(await desk.store.read(({ db }) => db.select().from(attributions))).toEqual(incident.attributions);
  expect(incident.attributions).toMatchObject([{ ...values[0], incidentId: incident.id, recordedBy: "Ada" }]);
  expect(await readCounts(desk)).toEqual([["rockets", "2019-10-01", 1, 0]]);
});

test("an incident not known to the day is counted separately", async () => {
  const { desk } = await deskInAFolder();
  accepted(await recordIncident(desk, incidentForm({ precision: "month" })));
  expect(await readCounts(desk)).toEqual([["rockets", "2019-10-01", 0, 1]]);
});

test("an incident is refused in the future and in an unknown category, and every invalid field is named", async () => {
  const { desk } = await deskInAFolder();
  const recording = (changes: object) => () => recordIncident(desk, { ...incidentForm(), ...changes });
  await expectRefused(desk, recording({ effectiveAt: desk.now() + 1 }), {
    field: "effectiveAt",
    says: /future/,
  });
  await expectRefused(desk, recording({ precision: "week", untilAt: desk.now() + 1 }), {
    field: "untilAt",
    says: /future/,
  });
  await expectRefused(desk, recording({ categoryId: "weather" }), { field: "categoryId", kind: "unknown" });
  await expectRefused(desk, recording({ title: "" }), { field: "title" });
  await expectRefused(desk, recording({ attributions: [{ actor: "A", certainty: "9", basis: "b" }] }), {
    field: "attributions.0.certainty",
  });
});

test("a corrected incident moves to the right day and category, and keeps its id", async () => {
  const { desk } = await deskInAFolder();
  const wrong = await recordedIncident(desk);
  const draft = correctionOf(wrong.id, { categoryId: "drones", effectiveAt: "2019-09-20" });
  const right = accepted(await correctIncident(desk, draft));
  expect(right).toMatchObject({
    act: "corrected",
    incidentId: wrong.id,
    replacesId: wrong.id,
    reason: "Better account",
  });
  expect(await readCounts(desk)).toEqual([
    ["drones", "2019-09-20", 1, 0],
    ["rockets", "2019-10-01", 0, 0],
  ]);
});

test("a correction is refused in the future, in an unknown category, and of an unknown incident", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await recordedIncident(desk);
  const correcting =
    (replacesId: string, changes: object = {}) =>
    () =>
      correctIncident(desk, correctionOf(replacesId, changes));
  await expectRefused(desk, correcting(id, { effectiveAt: desk.now() + 1 }), {
    field: "effectiveAt",
    says: /future/,
  });
  await expectRefused(desk, correcting(id, { precision: "week", untilAt: desk.now() + 1 }), {
    field: "untilAt",
    says: /future/,
  });
  await expectRefused(desk, correcting(id, { categoryId: "weather" }), {
    field: "categoryId",
    kind: "unknown",
  });
  await expectRefused(desk, correcting("none"), { field: "replacesId", kind: "unknown" });
  await expectRefused(desk, correcting(id, { reason: " " }), { field: "reason" });
});

test("a retracted incident is no longer counted, and stays in the log", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await recordedIncident(desk);
  const gone = accepted(await retractIncident(desk, { replacesId: id, reason: "It was thunder" }));
  expect(gone).toMatchObject({ act: "retracted", incidentId: id, replacesId: id, reason: "It was thunder" });
  expect(await readCounts(desk)).toEqual([["rockets", "2019-10-01", 0, 0]]);
});

test("a retraction is refused of an unknown incident and of a retraction", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await recordedIncident(desk);
  const retracting = (replacesId: string) => () => retractIncident(desk, { replacesId, reason: "Thunder" });
  await expectRefused(desk, () => retractIncident(desk, { replacesId: id, reason: " " }), {
    field: "reason",
    says: /Reason is required/,
  });
  await expectRefused(desk, retracting("none"), { field: "replacesId", kind: "unknown" });
  const gone = accepted(await retracting(id)());
  await expectRefused(desk, retracting(gone.id), { field: "replacesId", says: /was retracted/ });
});

test("when two people replace one account of an incident, the second sees the newer account", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await recordedIncident(desk);
  const newer = accepted(await correctIncident(desk, correctionOf(id)));
  for (const late of [
    () => correctIncident(desk, correctionOf(id, { title: "Mortars" })),
    () => retractIncident(desk, { replacesId: id, reason: "Thunder" }),
  ])
    expect(
      await expectRefused(desk, late, { field: "", kind: "conflict", says: /Ada has corrected/ }),
    ).toMatchObject({ newer });
});
