import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { ExportSchedule } from "@/domain/schedule/export-schedule";
import { parseScheduleDraft, refuseAsChanged } from "@/domain/schedule/schedule-draft";
import { change, type Desk } from "../desk";
import { addScheduleRow } from "../logs/schedule-log";
import { readSchedules } from "../queries/schedule/schedules";

/** Schedules at most, each of which is asked every half minute whether it is due. */
const MOST_SCHEDULES = 20;

/** What a schedule may ask for: the formats that there are, and why a folder cannot be had; null when it can. */
export type Scheduling = {
  formatNames: readonly string[];
  problemOfFolder(folder: string): Promise<string | null>;
};

/**
 * Adds a scheduled export, or changes the one that `scheduleId` names.
 * Errors: refusals by field; on the desk of an exercise, a folder that another schedule or desk has, an unknown
 *         `scheduleId`, one that somebody else changed meanwhile, and more than MOST_SCHEDULES.
 */
export async function setSchedule(
  desk: Desk,
  raw: unknown,
  { formatNames, problemOfFolder }: Scheduling,
): Promise<Outcome<ExportSchedule>> {
  const seen = (await desk.store.read(readSchedules)).find(({ id }) => id === Object(raw).scheduleId);
  const draft = parseScheduleDraft(raw, formatNames, seen);
  if (!draft.ok) return draft;
  if (desk.exercise) return refuse("An exercise exports nothing by itself", "", "conflict");
  const { scheduleId, ...choice } = draft.value;
  const problem = await problemOfFolder(choice.folder);
  if (problem) return refuse(problem, "folder");
  return change(desk, async (tx) => {
    const schedules = await readSchedules(tx);
    const before = schedules.find(({ id }) => id === scheduleId);
    if (scheduleId !== null && !before) return refuse("No such schedule", "scheduleId", "unknown");
    if (before && before.rowId !== seen?.rowId) return refuseAsChanged(before);
    if (!before && schedules.length >= MOST_SCHEDULES)
      return refuse(`There are ${MOST_SCHEDULES} schedules, which is the most. End one first`);
    const other = schedules.find(({ id, folder }) => folder === choice.folder && id !== scheduleId);
    if (other) return refuse("Another schedule writes to this folder; name another", "folder");
    return accept(
      await addScheduleRow(tx, desk, before ? "edited" : "added", {
        ...choice,
        id: scheduleId ?? desk.newId(),
        before,
      }),
    );
  });
}
