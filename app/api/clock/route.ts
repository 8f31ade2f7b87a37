import { confirmClock } from "@/db/commands/confirm-clock";
import { readClockState } from "@/db/queries/desk/clock";
import { commandResponse, jsonResponse } from "../../_response/api-response";
import { openedDesk } from "../../desk";

/** What the clock says beside the newest entry, whether it is believed, and how it was mended. */
export const GET = async () => {
  const opened = await openedDesk();
  return jsonResponse(await opened.store.read((view) => readClockState(view, opened)));
};

/** Confirms the clock, in the name of a person. */
export const POST = (request: Request) => commandResponse(request, confirmClock);
