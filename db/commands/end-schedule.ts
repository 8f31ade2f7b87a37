import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { ExportSchedule } from "@/domain/schedule/export-schedule";
import { parseScheduleEnding } from "@/domain/schedule/schedule-draft";
import { change, type Desk } from "../desk";
import { addScheduleRow } from "../logs/schedule-log";
import { readSchedules } from "../queries/schedule/schedules";

/**
 * Ends a scheduled export. What it has written stays.
 * Errors: refuses an unknown `scheduleId`, and one that has ended.
 */
export async function endSchedule(desk: Desk, raw: unknown): Promise<Outcome<ExportSchedule>> {
  const parsed = parseScheduleEnding(raw);
  if (!parsed.ok) return parsed;
  return change(desk, async (tx) => {
    const before = (await readSchedules(tx)).find(({ id }) => id === parsed.value.scheduleId);
    if (!before) return refuse("No such schedule, or it has ended", "scheduleId", "unknown");
    return accept(await addScheduleRow(tx, desk, "ended", { ...before, before }));
  });
}
