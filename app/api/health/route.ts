import { readTail } from "@/db/desk";
import { openedDesk } from "../../desk";
import { answerJson } from "../answer";

/** Whether the desk answers, and what its clock says. */
export async function GET() {
  const desk = await openedDesk();
  const { revision } = await desk.store.read(readTail);
  return answerJson({ status: "ok", revision, nowAt: desk.now(), isExample: desk.profile.isExample });
}
