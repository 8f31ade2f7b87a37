import { endSchedule } from "@/db/commands/end-schedule";
import { setSchedule } from "@/db/commands/set-schedule";
import { dataFolder } from "@/db/files/data-folder";
import { exportsRoot } from "@/db/files/export-folder";
import { readSchedules } from "@/db/queries/schedule/schedules";
import { commandResponse, jsonResponse } from "../../_response/api-response";
import { latestExportRuns, zoneOf } from "../../_upkeep/scheduled-exports";
import { schedulingOf } from "../../_upkeep/scheduling";
import { openedDesk } from "../../desk";

/** The scheduled exports, the zone of their times, the folder that they write to, and the latest runs. */
export const GET = async () => {
  const opened = await openedDesk();
  const schedules = await opened.store.read(readSchedules);
  const folder = dataFolder();
  return jsonResponse({
    ...{ zone: zoneOf(opened), folder: exportsRoot(folder), schedules, runs: latestExportRuns(folder) },
  });
};

/** Adds a schedule, changes the one that `scheduleId` names, or ends it where `isEnded` is true. */
export const POST = (request: Request) =>
  commandResponse(request, (desk, raw) =>
    Object(raw).isEnded === true ? endSchedule(desk, raw) : setSchedule(desk, raw, schedulingOf(desk)),
  );
