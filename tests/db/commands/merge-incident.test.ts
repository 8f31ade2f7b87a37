import { expect, test } from "vitest";
import { attributeIncident } from "@/db/commands/attribute-incident";
import { correctIncident } from "@/db/commands/correct-incident";
import { mergeIncident } from "@/db/commands/merge-incident";
import { retractIncident } from "@/db/commands/retract-incident";
import type { Desk } from "@/db/desk";
import { readIncident } from "@/db/queries/incident/incident";
import { readIncidentLog } from "@/db/queries/incident/incident-log";
import { parseIncidentFilter } from "@/domain/incident/incident-filter";
import { ask } from "../../ask";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, expectRefused, incidentForm, recordedIncident } from "../../drafts";

const reason = "The same rockets, told by two agencies";
const titlesIn = async (desk: Desk, params: object = {}) =>
  (await ask(desk, readIncidentLog, accepted(parseIncidentFilter(params)))).entries.map(
    (entry) => entry.title,
  );

test("a merged incident links to the one it duplicates, which stays", async () => {
  const { desk } = await deskInAFolder();
  const kept = await recordedIncident(desk, { title: "Rockets" });
  const twice = await recordedIncident(desk, { title: "Rockets again" });
  const merged = accepted(await mergeIncident(desk, { replacesId: twice.id, mergedIntoId: kept.id, reason }));
  expect(merged).toMatchObject({ act: "merged", incidentId: twice.id, mergedIntoId: kept.id, reason });
  expect(await titlesIn(desk)).toEqual(["Rockets"]);
  expect(await titlesIn(desk, { status: "retracted" })).toEqual(["Rockets again"]);
  expect((await ask(desk, readIncident, kept.id))?.merged.map((each) => each.id)).toEqual([merged.id]);
  expect((await ask(desk, readIncident, twice.id))?.into?.id).toBe(kept.id);
});

test("what was merged through another is followed to the incident that stands: on its page, in lists and past boards", async () => {
  const { desk, wait } = await deskInAFolder();
  const a = await recordedIncident(desk, { title: "A" });
  const b = await recordedIncident(desk, { title: "B" });
  const c = await recordedIncident(desk, { title: "C" });
  const basis = {
    incidentId: a.id,
    actor: "Kataib",
    certainty: "3",
    basis: "A video",
    source: "Channel",
  };
  accepted(await attributeIncident(desk, basis));
  const merging = async (one: { id: string }, into: { id: string }) =>
    accepted(await mergeIncident(desk, { replacesId: one.id, mergedIntoId: into.id, reason }));
  await merging(a, b);
  const between = desk.now();
  wait(1);
  await merging(b, c);
  const found = await ask(desk, readIncidentLog, accepted(parseIncidentFilter({ actor: "Kataib" })));
  expect(found.entries.map(({ title, attributions }) => [title, attributions.length])).toEqual([["C", 1]]);
  const page = await ask(desk, readIncident, c.id);
  expect(page?.merged.map(({ title }) => title).sort()).toEqual(["A", "B"]);
  expect(page?.attributions.map(({ actor }) => actor)).toEqual(["Kataib"]);
  expect((await ask(desk, readIncident, a.id))?.into?.title).toBe("C");
  const then = await desk.store.read((view) =>
    readIncident(view, desk, a.id, { effectiveAt: between, knownAt: between }),
  );
  expect(then?.into?.title).toBe("B");
});

test("a wrong merge is undone by a correction", async () => {
  const { desk } = await deskInAFolder();
  const kept = await recordedIncident(desk);
  const other = await recordedIncident(desk, { title: "Mortars" });
  const merged = accepted(await mergeIncident(desk, { replacesId: other.id, mergedIntoId: kept.id, reason }));
  const apart = accepted(
    await correctIncident(
      desk,
      incidentForm({ title: "Mortars", replacesId: merged.id, reason: "Two attacks" }),
    ),
  );
  expect(apart).toMatchObject({ act: "corrected", incidentId: other.id, mergedIntoId: null });
  expect((await titlesIn(desk)).sort()).toEqual(["Mortars", "Rockets fall near a base"]);
});

test("a merge is refused into itself, into an unknown or withdrawn incident, and without a reason", async () => {
  const { desk } = await deskInAFolder();
  const one = await recordedIncident(desk);
  const other = await recordedIncident(desk);
  const merging =
    (changes: object = {}) =>
    () =>
      mergeIncident(desk, { replacesId: one.id, mergedIntoId: other.id, reason, ...changes });
  await expectRefused(desk, merging({ mergedIntoId: one.id }), { field: "mergedIntoId", says: /itself/ });
  await expectRefused(desk, merging({ mergedIntoId: "none" }), { field: "mergedIntoId", kind: "unknown" });
  await expectRefused(desk, merging({ replacesId: "none" }), { field: "replacesId", kind: "unknown" });
  await expectRefused(desk, merging({ reason: " " }), { field: "reason" });
  accepted(await retractIncident(desk, { replacesId: other.id, reason: "Thunder" }));
  await expectRefused(desk, merging(), { field: "mergedIntoId", kind: "unknown" });
});
