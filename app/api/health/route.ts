import type { Desk } from "@/db/desk";
import { readTail } from "@/db/tail";
import { answerJson } from "../../answer";
import { openedDesk } from "../../desk";

/** Whether the desk answers, what its database can still be used for, and what its clock says: 503 when it failed. */
export async function GET() {
  const desk = await openedDesk();
  const revision = await readRevision(desk);
  const condition = revision === null ? { status: "failed" } : desk.store.condition();
  const answer = {
    ...condition,
    ...{ revision, nowAt: desk.now(), isExample: desk.profile.isExample },
    ...{ isExercise: desk.exercise !== null, speed: desk.exercise?.clock().speed ?? 1 },
  };
  return answerJson(answer, condition.status === "failed" ? 503 : 200);
}

const readRevision = (desk: Desk): Promise<number | null> =>
  desk.store.read(readTail).then(
    ({ revision }) => revision,
    () => null,
  );
