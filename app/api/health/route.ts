import type { Desk } from "@/db/desk";
import { readTail } from "@/db/queries/log/newest-log-entry";
import type { Condition } from "@/domain/status/storage-checks";
import { jsonResponse } from "../../_response/api-response";
import { openedDesk } from "../../desk";

/** Whether the desk answers, what its database can still be used for, and what its clock says: 503 when it failed. */
export async function GET() {
  const desk = await openedDesk();
  const revision = await readRevision(desk);
  const condition: Condition =
    revision === null
      ? { status: "failed", message: "The database does not answer." }
      : desk.store.condition();
  const { status } = condition;
  const answer = {
    ...condition,
    ...{ revision, nowAt: desk.now(), isExample: desk.profile.isExample },
    ...{ isExercise: desk.exercise !== null, speed: desk.exercise?.clock().speed ?? 1 },
  };
  if (status !== "failed") return jsonResponse(answer);
  return jsonResponse({ ...answer, problems: [{ field: "", message: condition.message }] }, 503);
}

const readRevision = (desk: Desk): Promise<number | null> =>
  desk.store.seek(readTail).then(
    ({ revision }) => revision,
    () => null,
  );
