import { asc } from "drizzle-orm";
import type { ExportSchedule } from "@/domain/schedule/export-schedule";
import type { View } from "../../store";
import { exportSchedules } from "../../tables";

/** The scheduled exports that have not ended, in the order in which they were added. */
export async function readSchedules(view: View): Promise<ExportSchedule[]> {
  const rows = await view.db
    .select()
    .from(exportSchedules)
    .orderBy(asc(exportSchedules.recordedAt), asc(exportSchedules.id));
  const latest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) latest.set(row.scheduleId, row);
  return [...latest.values()]
    .filter(({ act }) => act !== "ended")
    .map(({ act: _, id, scheduleId, ...schedule }) => ({ id: scheduleId, rowId: id, ...schedule }));
}
