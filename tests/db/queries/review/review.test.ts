import { expect, test } from "vitest";
import { confirmAssessment } from "@/db/commands/confirm-assessment";
import { retractReport } from "@/db/commands/retract-report";
import { tieEvidence } from "@/db/commands/tie-evidence";
import { readReview } from "@/db/queries/review/review";
import { reviewOf } from "@/domain/review/review";
import { ask } from "../../../ask";
import { deskInAFolder } from "../../../desk-in-a-folder";
import {
  accepted,
  addedIndicator,
  recordedAssessment,
  recordedIncident,
  recordedReport,
} from "../../../drafts";

const rationale = "Nothing new";

test("a level waits once a report against it is linked later, until it is confirmed or the report is retracted", async () => {
  const { desk, wait } = await deskInAFolder();
  const waiting = async () =>
    reviewOf(await ask(desk, readReview)).waiting.map(({ id, reasons }) => [id, reasons]);
  const { id: indicatorId } = await addedIndicator(desk);
  expect(await waiting()).toEqual([[indicatorId, ["never"]]]);
  const known = await recordedReport(desk);
  const { id } = await recordedAssessment(desk, indicatorId, { contradictingReportIds: [known.id] });
  expect(await waiting()).toEqual([]);
  wait(1);
  const report = await recordedReport(desk);
  accepted(await tieEvidence(desk, { assessmentId: id, contradictingReportIds: [report.id] }));
  expect(await waiting()).toEqual([[indicatorId, ["contradicted"]]]);
  wait(1);
  accepted(await confirmAssessment(desk, { indicatorId, seenId: id, rationale }));
  expect(await waiting()).toEqual([]);
  wait(1);
  const another = await recordedReport(desk);
  accepted(await tieEvidence(desk, { assessmentId: id, contradictingReportIds: [another.id] }));
  expect(await waiting()).toEqual([[indicatorId, ["contradicted"]]]);
  accepted(await retractReport(desk, { replacesId: another.id, reason: "A hoax" }));
  expect(await waiting()).toEqual([]);
});

test("an unusual week makes every level of its category wait that was set before its newest incident", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id: before } = await addedIndicator(desk, { name: "Before" });
  const { id: after } = await addedIndicator(desk, { name: "After" });
  const { id: elsewhere } = await addedIndicator(desk, { name: "Elsewhere" }, "drones");
  wait(24 * 60);
  for (const indicatorId of [before, elsewhere]) await recordedAssessment(desk, indicatorId, { level: "1" });
  wait(1);
  for (let i = 0; i < 6; i++) await recordedIncident(desk);
  wait(1);
  await recordedAssessment(desk, after, { level: "1" });
  const { waiting } = reviewOf(await ask(desk, readReview));
  expect(waiting.map(({ id, reasons }) => [id, reasons])).toEqual([[before, ["surging"]]]);
});
