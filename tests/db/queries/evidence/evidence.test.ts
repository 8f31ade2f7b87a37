import { expect, test } from "vitest";
import { confirmAssessment } from "@/db/commands/confirm-assessment";
import { correctReport } from "@/db/commands/correct-report";
import { editIndicator } from "@/db/commands/edit-indicator";
import { retireDefinition } from "@/db/commands/retire-definition";
import { retractReport } from "@/db/commands/retract-report";
import { tieEvidence } from "@/db/commands/tie-evidence";
import { untieEvidence } from "@/db/commands/untie-evidence";
import { indicatorBook } from "@/db/definitions";
import type { Desk } from "@/db/desk";
import { readCategoryEvidence } from "@/db/queries/definition/category-evidence";
import { readIndicatorPage } from "@/db/queries/definition/indicator-page";
import { readEvidenceChoices } from "@/db/queries/evidence/evidence-choices";
import { readLink } from "@/db/queries/evidence/link";
import { readLinkTargets } from "@/db/queries/evidence/link-targets";
import { readReportPage } from "@/db/queries/evidence/report-page";
import { weightOf, weightWordsOf } from "@/domain/evidence/evidence";
import { ask } from "../../../ask";
import { deskInAFolder } from "../../../desk-in-a-folder";
import {
  accepted,
  addedIndicator,
  indicatorForm,
  recordedAssessment,
  recordedIncident,
  recordedReport,
  reportForm,
} from "../../../drafts";

const wordsOn = async (desk: Desk, at?: { effectiveAt: number; knownAt: number }) => {
  const shown = await ask(desk, readCategoryEvidence, "rockets", at);
  return shown && weightWordsOf(weightOf(shown.evidence, shown.links));
};

test("the evidence of a level is counted by origins, for and against, and stays with its confirmations", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const a = await recordedReport(desk);
  const b = await recordedReport(desk, { source: "Radio", originReportId: a.id });
  const c = await recordedReport(desk, { source: "Paper" });
  const d = await recordedReport(desk, { source: "Court" });
  const { id: seenId } = await recordedAssessment(desk, indicatorId, {
    reportIds: [a.id, b.id, c.id],
    contradictingReportIds: [d.id],
  });
  const words = "3 reports, 2 independent origins; 1 report speaks against it";
  expect(await wordsOn(desk)).toBe(words);
  const then = { effectiveAt: desk.now(), knownAt: desk.now() };
  wait(1);
  accepted(await confirmAssessment(desk, { indicatorId, seenId, rationale: "Nothing new" }));
  expect(await wordsOn(desk)).toBe(words);
  accepted(await retractReport(desk, { replacesId: c.id, reason: "Taken back" }));
  expect(await wordsOn(desk)).toBe("2 reports, all of one origin; 1 report speaks against it");
  expect(await wordsOn(desk, then)).toBe(words);
});

test("a correction is offered what the wrong assessment rested on, then the latest of the category", async () => {
  const { desk } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const linked = await recordedReport(desk);
  const { id: assessmentId } = await recordedAssessment(desk, indicatorId, { reportIds: [linked.id] });
  const later = await recordedReport(desk, { source: "Radio" });
  await recordedReport(desk, { source: "Paper", categoryId: "drones" });
  const offered = await ask(desk, readEvidenceChoices, { assessmentId, categoryId: "rockets" });
  expect(offered.choices.map(({ reportId }) => reportId)).toEqual([linked.id, later.id]);
  expect(offered.chosen).toEqual({ [linked.id]: "supports" });
});

test("an unlinked report is no longer evidence, but was then", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const { id: assessmentId } = await recordedAssessment(desk, indicatorId);
  const { id } = await recordedReport(desk);
  const { ties } = accepted(await tieEvidence(desk, { assessmentId, reportIds: [id] }));
  const then = { effectiveAt: desk.now(), knownAt: desk.now() };
  wait(1);
  accepted(await untieEvidence(desk, { replacesId: ties[0]?.id, reason: "Another place" }));
  expect((await ask(desk, readIndicatorPage, indicatorId))?.evidence).toEqual([]);
  expect((await ask(desk, readIndicatorPage, indicatorId, { at: then }))?.evidence).toMatchObject([
    {
      reportId: id,
      assessmentId,
      bearing: "supports",
      sourceName: "Base log",
      reliability: "B",
      credibility: "2",
    },
  ]);
  expect((await ask(desk, readReportPage, id))?.ties).toEqual([]);
});

test("a report can be linked to current levels and to nearby incidents, and then shows both", async () => {
  const { desk } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const { id: assessmentId } = await recordedAssessment(desk, indicatorId);
  const { id: incidentId } = await recordedIncident(desk);
  await recordedIncident(desk, { title: "Long ago", effectiveAt: "2019-01-01" });
  const report = await recordedReport(desk);
  const offered = (text = "") => ask(desk, readLinkTargets, report, text);
  expect((await offered()).map((each) => each.id)).toEqual([assessmentId, incidentId]);
  expect((await offered("near a base")).map((each) => each.id)).toEqual([incidentId]);
  accepted(await tieEvidence(desk, { assessmentId, reportIds: [report.id] }));
  accepted(await tieEvidence(desk, { incidentId, contradictingReportIds: [report.id] }));
  expect((await ask(desk, readReportPage, report.id))?.ties).toMatchObject([
    {
      kind: "assessment",
      id: assessmentId,
      indicatorName: "Rocket rails found",
      level: 3,
      isReplaced: false,
    },
    { kind: "incident", id: incidentId, bearing: "contradicts", title: "Rockets fall near a base" },
  ]);
});

test("targets of evidence have their names of then, and retired ones are no longer offered", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id, version } = await addedIndicator(desk);
  const { id: assessmentId } = await recordedAssessment(desk, id);
  const report = await recordedReport(desk);
  const { ties } = accepted(await tieEvidence(desk, { assessmentId, reportIds: [report.id] }));
  const then = { effectiveAt: desk.now(), knownAt: desk.now() };
  wait(1);
  accepted(await editIndicator(desk, indicatorForm({ id, version, name: "Rails and trucks" })));
  accepted(
    await correctReport(desk, {
      ...reportForm({ title: "One rail" }),
      replacesId: report.id,
      reason: "Miscounted",
    }),
  );
  const nameAt = async (at?: typeof then) => (await ask(desk, readReportPage, report.id, at))?.ties;
  expect(await nameAt()).toMatchObject([{ indicatorName: "Rails and trucks" }]);
  expect(await nameAt(then)).toMatchObject([{ indicatorName: "Rocket rails found" }]);
  expect((await desk.store.read((view) => readLink(view, ties[0]?.id ?? "")))?.reportTitle).toBe("One rail");
  const offered = async () => (await ask(desk, readLinkTargets, report, "")).map(({ name }) => name);
  expect(await offered()).toEqual(["Rails and trucks"]);
  accepted(await retireDefinition(desk, indicatorBook, { id, version: 2, reason: "No longer seen" }));
  expect(await offered()).toEqual([]);
});
