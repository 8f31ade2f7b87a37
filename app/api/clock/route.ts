import { confirmClock } from "@/db/commands/confirm-clock";
import { readClockState } from "@/db/queries/desk/clock";
import { commandResponse, jsonResponse } from "../../_response/api-response";
import { openedDesk } from "../../desk";

/** The clock compared with the newest entry, whether it is trusted, and its corrections. */
export const GET = async () => {
  const opened = await openedDesk();
  return jsonResponse(await opened.store.read((view) => readClockState(view, opened)));
};

/** Confirms the clock, as a named person. */
export const POST = (request: Request) => commandResponse(request, confirmClock);
