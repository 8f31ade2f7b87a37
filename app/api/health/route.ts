import type { Desk } from "@/db/desk";
import { readTail } from "@/db/tail";
import { answerJson } from "../../answer";
import { openedDesk } from "../../desk";
import { conditionOf } from "../../readiness";

/** Whether the desk answers, and what its clock says: 503 when its database does not. */
export async function GET() {
  const desk = await openedDesk();
  const revision = await readRevision(desk);
  const status = revision === null ? "failed" : conditionOf(desk.store).status;
  const answer = {
    ...{ status, revision, nowAt: desk.now(), isExample: desk.profile.isExample },
    ...{ isExercise: desk.exercise !== null, speed: desk.exercise?.clock().speed ?? 1 },
  };
  return answerJson(answer, status === "failed" ? 503 : 200);
}

const readRevision = (desk: Desk): Promise<number | null> =>
  desk.store.read(readTail).then(
    ({ revision }) => revision,
    () => null,
  );
