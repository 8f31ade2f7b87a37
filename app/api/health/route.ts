import type { Desk } from "@/db/desk";
import { readTail } from "@/db/tail";
import { answerJson } from "../../answer";
import { openedDesk } from "../../desk";
import { conditionOf } from "../../readiness";

/** Whether the desk answers, what its database can still be used for, and what its clock says: 503 when it failed or cannot be read. */
export async function GET() {
  const desk = await openedDesk();
  const { revision, failure } = await readRevision(desk);
  const condition = conditionOf(desk, failure);
  const answer = {
    ...condition,
    ...{ revision, nowAt: desk.now(), isExample: desk.profile.isExample },
    ...{ isExercise: desk.exercise !== null, speed: desk.exercise?.clock().speed ?? 1 },
  };
  if (condition.status === "ok" || (condition.status === "read-only" && revision !== null))
    return answerJson(answer);
  return answerJson({ ...answer, problems: [{ field: "", message: condition.message }] }, 503);
}

const readRevision = (desk: Desk): Promise<{ revision: number | null; failure: unknown }> =>
  desk.store.seek(readTail).then(
    ({ revision }) => ({ revision, failure: null }),
    (failure: unknown) => ({ revision: null, failure }),
  );
