import { isStoreRefused } from "@/db/store";
import { REFUSAL_STATUS, RETRY_AFTER_S } from "@/domain/outcome";
import { currentResponse } from "./current-response";

/** Answers the page that is being made with another status than 200. */
export function setPageStatus(status: number): void {
  const answer = currentResponse();
  if (answer) answer.statusCode = status;
}

/** Leaves it to the server to answer what the database refused; every other error stays one (scripts/server/failures.js). */
export function setRefusedStatus(error: unknown): void {
  const answer = currentResponse();
  if (!answer || !isStoreRefused(error)) return;
  const { kind, message } = error;
  answer.refused = { status: REFUSAL_STATUS[kind], retryAfterS: RETRY_AFTER_S[kind] ?? 0, message };
}
