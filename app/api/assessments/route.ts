import { recordAssessment } from "@/db/commands/record-assessment";
import { answerCommand } from "../../_response/api-response";

/** Sets the level of an indicator. */
export const POST = (request: Request) => answerCommand(request, recordAssessment);
