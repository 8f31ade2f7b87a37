import { textResponse } from "../../_response/api-response";
import { healthOf } from "../../_upkeep/health";
import { openedDesk } from "../../desk";

/** The health of the desk. The server answers this itself, without waiting for Next (scripts/server/health-answer.js). */
export async function GET() {
  const { status, body } = await healthOf(await openedDesk());
  return textResponse(body, status);
}
