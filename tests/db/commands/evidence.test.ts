import { expect, test } from "vitest";
import { correctAssessment } from "@/db/commands/correct-assessment";
import { recordAssessment } from "@/db/commands/record-assessment";
import { recordIncident } from "@/db/commands/record-incident";
import { retractAssessment } from "@/db/commands/retract-assessment";
import { retractIncident } from "@/db/commands/retract-incident";
import { retractReport } from "@/db/commands/retract-report";
import { tieEvidence } from "@/db/commands/tie-evidence";
import { untieEvidence } from "@/db/commands/untie-evidence";
import type { Desk } from "@/db/desk";
import { evidenceTies, watchLog } from "@/db/tables";
import { deskInAFolder } from "../../desk-in-a-folder";
import {
  accepted,
  addedIndicator,
  assessmentForm,
  expectRefused,
  incidentForm,
  recordedAssessment,
  recordedIncident,
  recordedReport,
} from "../../drafts";

const readTies = async (desk: Desk) => {
  const rows = await desk.store.read(({ db }) => db.select().from(evidenceTies));
  return rows.map((row) => [row.act, row.reportId, row.assessmentId ?? row.incidentId, row.bearing]);
};
const lastActions = async (desk: Desk, count: number) => {
  const rows = await desk.store.read(({ db }) => db.select().from(watchLog));
  return rows.slice(-count).map((row) => row.action);
};

test("a level is set with its evidence for and against in one transaction", async () => {
  const { desk } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const [a, b, c] = [await recordedReport(desk), await recordedReport(desk), await recordedReport(desk)];
  const { id } = await recordedAssessment(desk, indicatorId, {
    reportIds: `${a.id},${b.id},${a.id}`,
    contradictingReportIds: [c.id],
  });
  expect(await readTies(desk)).toEqual([
    ["tied", a.id, id, "supports"],
    ["tied", b.id, id, "supports"],
    ["tied", c.id, id, "contradicts"],
  ]);
  expect(await lastActions(desk, 2)).toEqual(["assessment.recorded", "evidence.tied"]);
});

test("a level is not set when its evidence is unknown, retracted, or marked as both for and against", async () => {
  const { desk } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const { id } = await recordedReport(desk);
  const setting = (changes: object) => () =>
    recordAssessment(desk, assessmentForm({ indicatorId, ...changes }));
  await expectRefused(desk, setting({ reportIds: "none" }), { field: "reportIds", kind: "unknown" });
  await expectRefused(desk, setting({ contradictingReportIds: "none" }), {
    field: "contradictingReportIds",
    kind: "unknown",
  });
  await expectRefused(desk, setting({ reportIds: id, contradictingReportIds: id }), {
    field: "contradictingReportIds",
    says: /not both/,
  });
  accepted(await retractReport(desk, { replacesId: id, reason: "Taken back" }));
  await expectRefused(desk, setting({ reportIds: id }), { field: "reportIds", kind: "unknown" });
});

test("an incident is recorded with its reports in one transaction, or not at all", async () => {
  const { desk } = await deskInAFolder();
  const [a, b] = [await recordedReport(desk), await recordedReport(desk)];
  const { id } = accepted(
    await recordIncident(desk, incidentForm({ reportIds: [a.id], contradictingReportIds: [b.id] })),
  );
  expect(await readTies(desk)).toEqual([
    ["tied", a.id, id, "supports"],
    ["tied", b.id, id, "contradicts"],
  ]);
  expect(await lastActions(desk, 2)).toEqual(["incident.recorded", "evidence.tied"]);
  const recording = () => recordIncident(desk, incidentForm({ reportIds: "none" }));
  await expectRefused(desk, recording, { field: "reportIds", kind: "unknown" });
});

test("a correction has its own reports; those of the wrong assessment stay with it", async () => {
  const { desk } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const [a, b] = [await recordedReport(desk), await recordedReport(desk)];
  const wrong = await recordedAssessment(desk, indicatorId, { reportIds: a.id });
  const right = accepted(
    await correctAssessment(desk, assessmentForm({ replacesId: wrong.id, reportIds: b.id })),
  );
  expect(await readTies(desk)).toEqual([
    ["tied", a.id, wrong.id, "supports"],
    ["tied", b.id, right.id, "supports"],
  ]);
});

test("reports are linked to an incident, and unlinked by a row with a reason", async () => {
  const { desk } = await deskInAFolder();
  const { id: incidentId } = await recordedIncident(desk);
  const { id } = await recordedReport(desk);
  const { ties } = accepted(await tieEvidence(desk, { incidentId, reportIds: [id] }));
  const untie = { replacesId: ties[0]?.id, reason: "Another attack" };
  const untied = accepted(await untieEvidence(desk, untie));
  expect(untied).toMatchObject({ act: "untied", reportId: id, incidentId, reason: "Another attack" });
  expect(
    await expectRefused(desk, () => untieEvidence(desk, untie), { field: "", kind: "conflict" }),
  ).toMatchObject({
    newer: { id: untied.id },
  });
  accepted(await tieEvidence(desk, { incidentId, contradictingReportIds: [id] }));
  expect((await readTies(desk)).at(-1)).toEqual(["tied", id, incidentId, "contradicts"]);
});

test("evidence is refused when it is already linked, empty, or linked to something withdrawn", async () => {
  const { desk } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const { id: assessmentId } = await recordedAssessment(desk, indicatorId);
  const { id: incidentId } = await recordedIncident(desk);
  const { id } = await recordedReport(desk);
  accepted(await tieEvidence(desk, { assessmentId, reportIds: [id] }));
  const tying = (draft: object) => () => tieEvidence(desk, { reportIds: [id], ...draft });
  await expectRefused(desk, tying({ assessmentId }), { field: "reportIds", says: /linked to it/ });
  await expectRefused(desk, tying({ assessmentId, incidentId }), {
    field: "assessmentId",
    says: /Choose one/,
  });
  await expectRefused(desk, tying({ incidentId, reportIds: [] }), {
    field: "reportIds",
    says: /at least one/,
  });
  await expectRefused(desk, tying({ incidentId: "none" }), { field: "incidentId", kind: "unknown" });
  const gone = accepted(await retractAssessment(desk, { replacesId: assessmentId, rationale: "Wrong sign" }));
  await expectRefused(desk, tying({ assessmentId: gone.id }), { field: "assessmentId", kind: "unknown" });
  accepted(await retractIncident(desk, { replacesId: incidentId, reason: "Thunder" }));
  await expectRefused(desk, tying({ incidentId }), { field: "incidentId", kind: "unknown" });
  await expectRefused(desk, () => untieEvidence(desk, { replacesId: "none", reason: "No" }), {
    field: "replacesId",
    kind: "unknown",
  });
});
