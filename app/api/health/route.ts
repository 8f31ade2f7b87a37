import { readTail } from "@/db/tail";
import { answerJson } from "../../answer";
import { openedDesk } from "../../desk";

/** Whether the desk answers, and what its clock says. */
export async function GET() {
  const desk = await openedDesk();
  const { revision } = await desk.store.seek(readTail);
  return answerJson({
    ...{ status: "ok", revision, nowAt: desk.now(), isExample: desk.profile.isExample },
    ...{ isExercise: desk.exercise !== null, speed: desk.exercise?.clock().speed ?? 1 },
  });
}
