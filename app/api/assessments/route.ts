import { recordAssessment } from "@/db/commands/record-assessment";
import { commandResponse } from "../../_response/api-response";

/** Sets the level of an indicator. */
export const POST = (request: Request) => commandResponse(request, recordAssessment);
