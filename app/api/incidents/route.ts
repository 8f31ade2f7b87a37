import { recordIncident } from "@/db/commands/record-incident";
import { answerCommand } from "../../answer";

/** Records something that happened. */
export const POST = (request: Request) => answerCommand(request, recordIncident);
