import { expect, test } from "vitest";
import { correctIncident } from "@/db/commands/correct-incident";
import { retractIncident } from "@/db/commands/retract-incident";
import { readIncidents } from "@/db/queries/incidents";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, incidentForm, recordedIncident } from "../../drafts";

const OCTOBER = { from: "2019-10-01", to: "2019-10-31" };

test("incidents of a category come latest first, with their attributions, corrected and without the retracted", async () => {
  const { desk, wait } = await deskInAFolder();
  const attributions = [{ actor: "Group A", certainty: "2", basis: "claimed it" }];
  const first = await recordedIncident(desk, { title: "First", attributions });
  wait(24);
  const thunder = await recordedIncident(desk, { title: "Thunder" });
  await recordedIncident(desk, { title: "Last" });
  await recordedIncident(desk, { title: "Elsewhere", categoryId: "shipping" });
  const then = { effectiveAt: desk.now(), knownAt: desk.now() };
  wait(24);
  accepted(await retractIncident(desk, { replacesId: thunder.id, rationale: "Thunder" }));
  const draft = incidentForm({ replacesId: first.id, title: "First, corrected", reason: "Place" });
  accepted(await correctIncident(desk, draft));
  const titlesOf = async (
    ...asked: Parameters<typeof readIncidents> extends [unknown, ...infer R] ? R : never
  ) => (await readIncidents(desk, ...asked)).map((incident) => incident.title);
  expect(await titlesOf("rockets", OCTOBER)).toEqual(["Last", "First, corrected"]);
  expect((await titlesOf("rockets", OCTOBER, then)).toSorted()).toEqual(["First", "Last", "Thunder"]);
  expect(await titlesOf("rockets", { from: "2019-10-01", to: "2019-10-01" })).toEqual(["First, corrected"]);
  expect(await titlesOf("drones", OCTOBER)).toEqual([]);
  const [, corrected] = await readIncidents(desk, "rockets", OCTOBER);
  expect(corrected?.attributions).toMatchObject(attributions);
});
