import { expect, test } from "vitest";
import { correctIncident } from "@/db/commands/correct-incident";
import { retractIncident } from "@/db/commands/retract-incident";
import { INCIDENT_TIMES_SHOWN, readIncidentTimes } from "@/db/queries/incident/incident-times";
import { deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, incidentForm, recordedIncident } from "../../../drafts";

test("the latest incidents are offered with when the desk learned of them, in their current account", async () => {
  const { desk, wait } = await deskInAFolder();
  for (let i = 0; i < INCIDENT_TIMES_SHOWN; i++) await recordedIncident(desk, { title: `Old ${i}` });
  const happenedAt = desk.now();
  wait(30);
  const late = await recordedIncident(desk, {
    title: "Late",
    categoryId: "shipping",
    effectiveAt: happenedAt + 1,
  });
  const thunder = await recordedIncident(desk, { title: "Thunder" });
  await recordedIncident(desk, { title: "Some week", precision: "week" });
  wait(1);
  accepted(await retractIncident(desk, { replacesId: thunder.id, reason: "Thunder" }));
  const corrected = {
    replacesId: late.id,
    title: "Late, corrected",
    categoryId: "shipping",
    reason: "Place",
  };
  accepted(await correctIncident(desk, incidentForm({ ...corrected, effectiveAt: happenedAt + 2 })));
  const offered = await desk.store.read((view) => readIncidentTimes(view, desk.now()));
  expect(offered).toHaveLength(INCIDENT_TIMES_SHOWN);
  expect(offered[0]).toMatchObject({ title: "Late, corrected", learnedAt: late.recordedAt });
  expect(offered.map((moment) => moment.title)).not.toContain("Thunder");
  const ofOne = await desk.store.read((view) => readIncidentTimes(view, desk.now(), "shipping"));
  expect(ofOne.map((moment) => moment.title)).toEqual(["Late, corrected"]);
});
