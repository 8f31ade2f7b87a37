import { recordAssessment } from "@/db/commands/record-assessment";
import { answerCommand } from "../../answer";

/** Sets the level of an indicator. */
export const POST = (request: Request) => answerCommand(request, recordAssessment);
