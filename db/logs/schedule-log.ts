import type { ExportSchedule, ScheduleChoice } from "@/domain/schedule/export-schedule";
import { type Desk, log } from "../desk";
import { insertion } from "../sql/insertion";
import type { Tx } from "../store";
import { exportSchedules, type SCHEDULE_ACTS } from "../tables";

const insertRow = insertion(exportSchedules);

type Added = ScheduleChoice & { id: string; before: ExportSchedule | undefined };

/** Adds a row of a schedule, with its watch-log row. */
export async function addScheduleRow(
  tx: Tx,
  desk: Desk,
  act: (typeof SCHEDULE_ACTS)[number],
  { id, before, ...added }: Added,
): Promise<ExportSchedule> {
  const { occasion, minutes, weekday, formats, folder, keptCount, cover, choice: parts } = added;
  const choice: ScheduleChoice = {
    occasion,
    minutes,
    weekday,
    formats,
    folder,
    keptCount,
    cover,
    choice: parts,
  };
  const rowId = desk.newId();
  const values = { ...choice, recordedAt: tx.recordedAt, recordedBy: desk.actor };
  const schedule = { id, rowId, ...values };
  await insertRow(tx, { ...values, id: rowId, scheduleId: id, act });
  await log(tx, desk, `schedule.${act}`, id, schedule, before ?? null);
  return schedule;
}
