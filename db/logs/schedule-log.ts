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
  { id, before, ...values }: Added,
): Promise<ExportSchedule> {
  const { occasion, minutes, weekday, formats, folder, keptCount, cover, choice: parts } = values;
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
  const schedule = { id, ...choice, recordedAt: tx.recordedAt, recordedBy: desk.actor };
  await insertRow(tx, { ...schedule, id: desk.newId(), scheduleId: id, act });
  await log(tx, desk, `schedule.${act}`, id, schedule, before ?? null);
  return schedule;
}
