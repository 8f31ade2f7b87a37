import { addSource } from "@/db/commands/add-source";
import { correctReport } from "@/db/commands/correct-report";
import { editSource } from "@/db/commands/edit-source";
import { gradeSource } from "@/db/commands/grade-source";
import { recordReport } from "@/db/commands/record-report";
import { retractReport } from "@/db/commands/retract-report";
import { tieEvidence } from "@/db/commands/tie-evidence";
import { untieEvidence } from "@/db/commands/untie-evidence";
import { type DeskInAFolder, deskInAFolder } from "../../desk-in-a-folder";
import {
  accepted,
  addedIndicator,
  recordedAssessment,
  recordedIncident,
  recordedReport,
  reportForm,
  sourceForm,
} from "../../drafts";
import type { Command } from "./command-rules";

type Stage = { incidentId: string; sourceId: string; reportId: string; tieId: string };

const reason = "Said by both sources";

/** The commands about sources, reports and evidence, and what the watch log says of them. */
const commands: Command<Stage>[] = [
  {
    name: "adding a source",
    command: addSource,
    form: () => sourceForm({ name: "Radio" }),
    logs: ["source.added"],
    hasBefore: false,
  },
  {
    name: "editing a source",
    command: editSource,
    form: ({ sourceId }) => ({ id: sourceId, version: "1", name: "Log of the base", reason }),
    logs: ["source.edited"],
    hasBefore: true,
  },
  {
    name: "grading a source",
    command: gradeSource,
    form: ({ sourceId }) => ({ sourceId, reliability: "C", reason }),
    logs: ["source.graded"],
    hasBefore: true,
  },
  {
    name: "recording a report",
    command: recordReport,
    form: () => reportForm(),
    logs: ["report.recorded"],
    hasBefore: false,
  },
  {
    name: "correcting a report",
    command: correctReport,
    form: ({ reportId }) => reportForm({ replacesId: reportId, reason, credibility: "1" }),
    logs: ["report.corrected"],
    hasBefore: true,
  },
  {
    name: "retracting a report",
    command: retractReport,
    form: ({ reportId }) => ({ replacesId: reportId, reason }),
    logs: ["report.retracted"],
    hasBefore: true,
  },
  {
    name: "tying evidence",
    command: tieEvidence,
    form: ({ incidentId, reportId }) => ({ incidentId, reportIds: reportId }),
    logs: ["evidence.tied"],
    hasBefore: false,
  },
  {
    name: "untying evidence",
    command: untieEvidence,
    form: ({ tieId }) => ({ replacesId: tieId, reason }),
    logs: ["evidence.untied"],
    hasBefore: true,
  },
];

/** A desk with an incident, and with a report of a source that is tied to an assessment. */
async function staged(): Promise<DeskInAFolder & { on: Stage }> {
  const around = await deskInAFolder();
  const { desk } = around;
  const { id: indicatorId } = await addedIndicator(desk);
  const { id: assessmentId } = await recordedAssessment(desk, indicatorId);
  const { id: incidentId } = await recordedIncident(desk);
  const { id: reportId, sourceId } = await recordedReport(desk);
  const tied = accepted(await tieEvidence(desk, { assessmentId, reportIds: [reportId] }));
  around.wait(10);
  return { ...around, on: { incidentId, sourceId, reportId, tieId: tied.ties[0]?.id ?? "" } };
}

export const COMMANDS_ON_EVIDENCE = { commands, staged };
