import { isStoreRefused } from "@/db/store";
import { REFUSAL_STATUS, RETRY_AFTER_S } from "@/domain/outcome";
import { currentResponse } from "./current-response";

/** Sets the status of the page being rendered. */
export function setPageStatus(status: number): void {
  const answer = currentResponse();
  if (answer) answer.statusCode = status;
}

/**
 * Lets the server answer a database refusal with its own status; other errors stay errors (scripts/server/failures.js).
 */
export function setRefusedStatus(error: unknown): void {
  const answer = currentResponse();
  if (!answer || !isStoreRefused(error)) return;
  const { kind, message } = error;
  answer.refused = { status: REFUSAL_STATUS[kind], retryAfterS: RETRY_AFTER_S[kind] ?? 0, message };
}
