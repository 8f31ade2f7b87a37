import type { Desk } from "@/db/desk";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { jsonResponse } from "../../_response/api-response";
import { conditionOf } from "../../_upkeep/readiness";
import { openedDesk } from "../../desk";

/** Whether the desk answers, the condition of its database, and its clock: 503 when it failed or cannot be read. */
export async function GET() {
  const desk = await openedDesk();
  const { revision, failure } = await readRevision(desk);
  const condition = conditionOf(desk, failure);
  const answer = {
    ...condition,
    ...{ revision, nowAt: desk.now(), isExample: desk.profile.isExample },
    ...{ isExercise: desk.exercise !== null, speed: desk.exercise?.runsAt() ?? 1 },
    ...(desk.exercise && { exerciseState: desk.exercise.state() }),
  };
  if (condition.status === "ok" || (condition.status === "read-only" && revision !== null))
    return jsonResponse(answer);
  return jsonResponse({ ...answer, problems: [{ field: "", message: condition.message }] }, 503);
}

const readRevision = (desk: Desk): Promise<{ revision: number | null; failure: unknown }> =>
  desk.store.seek(readTail).then(
    ({ revision }) => ({ revision, failure: null }),
    (failure: unknown) => ({ revision: null, failure }),
  );
