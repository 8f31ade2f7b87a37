import { correctAssessment } from "@/db/commands/correct-assessment";
import { retractAssessment } from "@/db/commands/retract-assessment";
import { deskInAFolder } from "./desk-in-a-folder";
import { accepted, addedIndicator, assessmentForm, recordedAssessment } from "./drafts";

/** A desk that learned three hours after `effectiveAt` how it was then: a late level, a correction and a retraction. */
export async function deskThatLearnedLate() {
  const { desk, wait } = await deskInAFolder();
  const effectiveAt = desk.now();
  const ids: string[] = [];
  for (const name of ["Rails", "Drills", "Chatter"]) ids.push((await addedIndicator(desk, { name })).id);
  const [rails = "", drills = "", chatter = ""] = ids;
  const wrong = await recordedAssessment(desk, drills, { level: "2" });
  const alarm = await recordedAssessment(desk, chatter, { level: "5" });
  wait(3);
  await recordedAssessment(desk, rails, { level: "3", effectiveAt });
  const correction = assessmentForm({ level: "4", replacesId: wrong.id, effectiveAt });
  accepted(await correctAssessment(desk, correction));
  accepted(await retractAssessment(desk, { replacesId: alarm.id, rationale: "Thunder" }));
  return { desk, effectiveAt };
}
