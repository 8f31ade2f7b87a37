import { expect, test } from "vitest";
import { correctIncident } from "@/db/commands/correct-incident";
import { retractIncident } from "@/db/commands/retract-incident";
import type { Desk } from "@/db/desk";
import { readIncidents } from "@/db/queries/incident/incidents";
import type { View } from "@/db/store";
import { ask } from "../../../ask";
import { deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, incidentForm, recordedIncident } from "../../../drafts";

const END_OF_FIRST_DAY = Date.parse("2019-10-01T23:59:59Z");

test("a category's incidents are listed latest first, with their attributions, corrected ones included and retracted ones not", async () => {
  const { desk, wait } = await deskInAFolder();
  const attributions = [{ actor: "Group A", certainty: "2", basis: "claimed it" }];
  const first = await recordedIncident(desk, { title: "First", attributions });
  wait(24);
  const thunder = await recordedIncident(desk, { title: "Thunder" });
  await recordedIncident(desk, { title: "Last" });
  await recordedIncident(desk, { title: "Elsewhere", categoryId: "shipping" });
  const then = { effectiveAt: desk.now(), knownAt: desk.now() };
  wait(24);
  accepted(await retractIncident(desk, { replacesId: thunder.id, reason: "Thunder" }));
  const draft = incidentForm({ replacesId: first.id, title: "First, corrected", reason: "Place" });
  accepted(await correctIncident(desk, draft));
  const titlesOf = async (
    ...args: Parameters<typeof readIncidents> extends [View, Desk, ...infer R] ? R : never
  ) => (await ask(desk, readIncidents, ...args))?.entries.map((incident) => incident.title);
  expect(await titlesOf("rockets", "all")).toEqual(["Last", "First, corrected"]);
  expect((await titlesOf("rockets", "all", then))?.toSorted()).toEqual(["First", "Last", "Thunder"]);
  expect(await titlesOf("rockets", 1, { effectiveAt: END_OF_FIRST_DAY, knownAt: desk.now() })).toEqual([
    "First, corrected",
  ]);
  expect(await titlesOf("drones", "all")).toEqual([]);
  expect(await titlesOf("nobody", "all")).toBeUndefined();
  const found = await ask(desk, readIncidents, "rockets", "all");
  expect(found?.entries[1]?.attributions).toMatchObject(attributions);
});
