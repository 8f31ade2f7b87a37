import { expect, test } from "vitest";
import { attributeIncident, correctAttribution, withdrawAttribution } from "@/db/commands/attribute-incident";
import { retractIncident } from "@/db/commands/retract-incident";
import type { Desk } from "@/db/desk";
import { readIncidentLog } from "@/db/queries/incident/incident-log";
import { parseIncidentFilter } from "@/domain/incident/incident-filter";
import { ask } from "../../ask";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, expectRefused, recordedIncident } from "../../drafts";

const saying = (changes: object = {}) => ({
  actor: "Group A",
  certainty: "3",
  basis: "the kind of rocket",
  ...changes,
});
const anything = accepted(parseIncidentFilter({}));
const values = async (desk: Desk, incidentId: string, knownAt = desk.now()) => {
  const { entries } = await ask(desk, readIncidentLog, anything, { effectiveAt: knownAt, knownAt });
  const attributions = entries.find((entry) => entry.incidentId === incidentId)?.attributions ?? [];
  return attributions.map((each) => `${each.actor} ${each.certainty}`);
};

test("an incident can be attributed later, by several people, each with their confidence", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await recordedIncident(desk);
  accepted(await attributeIncident(desk, saying({ incidentId: id })));
  accepted(await attributeIncident(desk, saying({ incidentId: id, actor: "Group B", certainty: "5" })));
  expect(await values(desk, id)).toEqual(["Group A 3", "Group B 5"]);
});

test("a later attribution replaces an earlier one, which is still shown for its time", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await recordedIncident(desk);
  const first = accepted(await attributeIncident(desk, saying({ incidentId: id })));
  wait(1);
  const surer = accepted(await correctAttribution(desk, saying({ replacesId: first.id, certainty: "1" })));
  expect(surer).toMatchObject({ act: "corrected", incidentId: id, replacesId: first.id });
  expect(await values(desk, id)).toEqual(["Group A 1"]);
  expect(await values(desk, id, first.recordedAt)).toEqual(["Group A 3"]);
  wait(1);
  accepted(await withdrawAttribution(desk, { replacesId: surer.id, basis: "The claim was false" }));
  expect(await values(desk, id)).toEqual([]);
});

test("an attribution of a retracted incident is refused, and every invalid field is named", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await recordedIncident(desk);
  const attributing = (changes: object) => () =>
    attributeIncident(desk, saying({ incidentId: id, ...changes }));
  await expectRefused(desk, attributing({ actor: " " }), { field: "actor" });
  await expectRefused(desk, attributing({ certainty: "9" }), { field: "certainty" });
  await expectRefused(desk, attributing({ basis: "" }), { field: "basis" });
  await expectRefused(desk, attributing({ incidentId: "none" }), { field: "incidentId", kind: "unknown" });
  accepted(await retractIncident(desk, { replacesId: id, reason: "Thunder" }));
  await expectRefused(desk, attributing({}), { field: "incidentId", kind: "unknown" });
});

test("when two people replace one attribution, the second sees the first one's version", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await recordedIncident(desk);
  const first = accepted(await attributeIncident(desk, saying({ incidentId: id })));
  const newer = accepted(await correctAttribution(desk, saying({ replacesId: first.id, certainty: "1" })));
  for (const late of [
    () => correctAttribution(desk, saying({ replacesId: first.id })),
    () => withdrawAttribution(desk, { replacesId: first.id, basis: "No" }),
  ])
    expect(await expectRefused(desk, late, { field: "", kind: "conflict" })).toMatchObject({ newer });
  await expectRefused(desk, () => withdrawAttribution(desk, { replacesId: "none", basis: "No" }), {
    field: "replacesId",
    kind: "unknown",
  });
  const gone = accepted(await withdrawAttribution(desk, { replacesId: newer.id, basis: "No" }));
  await expectRefused(desk, () => withdrawAttribution(desk, { replacesId: gone.id, basis: "No" }), {
    field: "replacesId",
    says: /withdrawn/,
  });
});
