import { addCategory } from "@/db/commands/add-category";
import { addIndicator } from "@/db/commands/add-indicator";
import { confirmAssessment } from "@/db/commands/confirm-assessment";
import { confirmAssessments } from "@/db/commands/confirm-assessments";
import { correctAssessment } from "@/db/commands/correct-assessment";
import { correctIncident } from "@/db/commands/correct-incident";
import { distinguishIncidents } from "@/db/commands/distinguish-incidents";
import { editCategory } from "@/db/commands/edit-category";
import { editIndicator } from "@/db/commands/edit-indicator";
import { endSchedule } from "@/db/commands/end-schedule";
import { mergeIncident } from "@/db/commands/merge-incident";
import { moveDefinition } from "@/db/commands/move-definition";
import { recordAssessment } from "@/db/commands/record-assessment";
import { recordIncident } from "@/db/commands/record-incident";
import { reportOutage } from "@/db/commands/report-outage";
import { restoreDefinition, retireDefinition } from "@/db/commands/retire-definition";
import { retractAssessment } from "@/db/commands/retract-assessment";
import { retractIncident } from "@/db/commands/retract-incident";
import { setSchedule } from "@/db/commands/set-schedule";
import { undoDistinction } from "@/db/commands/undo-distinction";
import { undoMerger } from "@/db/commands/undo-merger";
import { categoryBook, indicatorBook } from "@/db/definitions";
import { accept, type Outcome } from "@/domain/outcome";
import { type DeskInAFolder, deskInAFolder } from "../../desk-in-a-folder";
import {
  accepted,
  addedIndicator,
  assessmentForm,
  categoryForm,
  incidentForm,
  indicatorForm,
  recordedAssessment,
  recordedIncident,
} from "../../drafts";
import type { Command } from "./command-rules";

type Stage = Record<
  | "scheduleId"
  | "indicatorId"
  | "goneId"
  | "assessmentId"
  | "incidentId"
  | "otherId"
  | "mergedId"
  | "distinctionId",
  string
>;
const reason = "Said by both sources";
const SCHEDULING = { formatNames: ["html"], problemOfFolder: async () => null };
const scheduled = { occasion: "daily", times: "06:00", formats: ["html"], folder: "daily", keptCount: "3" };

/** Every command, and what the watch log says of it: its actions, and whether something was there before. */
const commands: Command<Stage>[] = [
  {
    name: "recording an assessment",
    command: recordAssessment,
    form: ({ indicatorId }) => assessmentForm({ indicatorId, effectiveAt: "" }),
    logs: ["assessment.recorded"],
    hasBefore: true,
  },
  {
    name: "confirming an assessment",
    command: confirmAssessment,
    form: ({ indicatorId, assessmentId }) => ({ indicatorId, seenId: assessmentId, rationale: reason }),
    logs: ["assessment.confirmed"],
    hasBefore: true,
  },
  {
    name: "confirming several assessments",
    command: async (desk, raw) => firstOf(await confirmAssessments(desk, raw)),
    form: ({ indicatorId, assessmentId }) => ({ only: `${indicatorId} ${assessmentId}`, rationale: reason }),
    logs: ["assessment.confirmed"],
    hasBefore: true,
  },
  {
    name: "correcting an assessment",
    command: correctAssessment,
    form: ({ assessmentId }) => assessmentForm({ replacesId: assessmentId }),
    logs: ["assessment.corrected"],
    hasBefore: true,
  },
  {
    name: "retracting an assessment",
    command: retractAssessment,
    form: ({ assessmentId }) => ({ replacesId: assessmentId, rationale: reason }),
    logs: ["assessment.retracted"],
    hasBefore: true,
  },
  {
    name: "recording an incident",
    command: recordIncident,
    form: () => incidentForm(),
    logs: ["incident.recorded"],
    hasBefore: false,
  },
  {
    name: "correcting an incident",
    command: correctIncident,
    form: ({ incidentId }) => incidentForm({ replacesId: incidentId, reason }),
    logs: ["incident.corrected"],
    hasBefore: true,
  },
  {
    name: "retracting an incident",
    command: retractIncident,
    form: ({ incidentId }) => ({ replacesId: incidentId, reason }),
    logs: ["incident.retracted"],
    hasBefore: true,
  },
  {
    name: "undoing a merger",
    command: undoMerger,
    form: ({ mergedId }) => ({ replacesId: mergedId, reason }),
    logs: ["incident.corrected"],
    hasBefore: true,
  },
  {
    name: "keeping two incidents apart",
    command: distinguishIncidents,
    form: ({ incidentId, otherId }) => ({ oneId: incidentId, otherId }),
    logs: ["incident.distinguished"],
    hasBefore: false,
  },
  {
    name: "keeping two incidents apart no longer",
    command: undoDistinction,
    form: ({ distinctionId }) => ({ replacesId: distinctionId, reason }),
    logs: ["distinction.withdrawn"],
    hasBefore: true,
  },
  {
    name: "reporting an outage",
    command: reportOutage,
    form: ({ indicatorId }) => ({ indicatorId, act: "down", reason, effectiveAt: "2019-10-01" }),
    logs: ["outage.began"],
    hasBefore: false,
  },
  {
    name: "adding a category",
    command: (desk, raw) => addCategory(desk, raw),
    form: () => categoryForm(),
    logs: ["category.added"],
    hasBefore: false,
  },
  {
    name: "adding an indicator",
    command: (desk, raw) => addIndicator(desk, "drones", raw),
    form: () => indicatorForm(),
    logs: ["indicator.added"],
    hasBefore: false,
  },
  {
    name: "editing a category",
    command: editCategory,
    form: () => categoryForm({ id: "drones", version: "1" }),
    logs: ["category.edited"],
    hasBefore: true,
  },
  {
    name: "editing an indicator",
    command: editIndicator,
    form: ({ indicatorId }) => indicatorForm({ id: indicatorId, version: "1" }),
    logs: ["indicator.edited"],
    hasBefore: true,
  },
  {
    name: "moving a category",
    command: (desk, raw) => moveDefinition(desk, categoryBook, raw),
    form: () => ({ id: "drones", version: "1", direction: "up" }),
    logs: ["category.moved", "category.moved"],
    hasBefore: true,
  },
  {
    name: "retiring an indicator",
    command: (desk, raw) => retireDefinition(desk, indicatorBook, raw),
    form: ({ indicatorId }) => ({ id: indicatorId, version: "1", reason }),
    logs: ["indicator.retired"],
    hasBefore: true,
  },
  {
    name: "bringing an indicator back",
    command: (desk, raw) => restoreDefinition(desk, indicatorBook, raw),
    form: ({ goneId }) => ({ id: goneId, version: "2", reason }),
    logs: ["indicator.restored"],
    hasBefore: true,
  },
  {
    name: "scheduling an export",
    command: (desk, raw) => setSchedule(desk, raw, SCHEDULING),
    form: () => ({ ...scheduled, folder: "weekly" }),
    logs: ["schedule.added"],
    hasBefore: false,
  },
  {
    name: "changing a scheduled export",
    command: (desk, raw) => setSchedule(desk, raw, SCHEDULING),
    form: ({ scheduleId }) => ({ ...scheduled, scheduleId, times: "18:00" }),
    logs: ["schedule.edited"],
    hasBefore: true,
  },
  {
    name: "ending a scheduled export",
    command: endSchedule,
    form: ({ scheduleId }) => ({ scheduleId }),
    logs: ["schedule.ended"],
    hasBefore: true,
  },
];

const firstOf = <T>(outcome: Outcome<T[]>): Outcome<T> =>
  outcome.ok ? accept(outcome.value[0] as T) : outcome;

/** A desk on which every command has something to act on. */
async function staged(): Promise<DeskInAFolder & { on: Stage }> {
  const around = await deskInAFolder();
  const { desk } = around;
  const { id: indicatorId } = await addedIndicator(desk);
  const { id: goneId } = await addedIndicator(desk, { name: "Old sensor" });
  accepted(await retireDefinition(desk, indicatorBook, { id: goneId, version: "1", reason }));
  around.wait(10);
  const { id: assessmentId } = await recordedAssessment(desk, indicatorId);
  const { id: incidentId } = await recordedIncident(desk);
  const { id: otherId } = await recordedIncident(desk);
  const { id: replacesId } = await recordedIncident(desk);
  const { id: thirdId } = await recordedIncident(desk);
  const { id: distinctionId } = accepted(
    await distinguishIncidents(desk, { oneId: incidentId, otherId: thirdId }),
  );
  const merging = { replacesId, mergedIntoId: otherId, reason };
  const { id: mergedId } = accepted(await mergeIncident(desk, merging));
  around.wait(10);
  const { id: scheduleId } = accepted(await setSchedule(desk, scheduled, SCHEDULING));
  return {
    ...around,
    on: { scheduleId, indicatorId, goneId, assessmentId, incidentId, otherId, mergedId, distinctionId },
  };
}

export const COMMANDS_ON_THE_DESK = { commands, staged };
