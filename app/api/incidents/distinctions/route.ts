import { distinguishIncidents } from "@/db/commands/distinguish-incidents";
import { commandResponse } from "../../../_response/api-response";

/** Keeps two incidents apart that look like one. */
export const POST = (request: Request) => commandResponse(request, distinguishIncidents);
