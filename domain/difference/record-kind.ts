import { capitalised } from "../count-words";

const KINDS: Record<string, string> = {
  "assessment.recorded": "Late assessment",
  "assessment.confirmed": "Later confirmation",
  "incident.recorded": "New incident",
  "report.recorded": "Late report",
  "outage.began": "Late report of an outage",
  "outage.ended": "Late report of an outage",
};
const KINDS_OF_VERBS: Record<string, string> = {
  corrected: "Correction",
  retracted: "Retraction",
  merged: "Merger",
  graded: "Grading",
};

/** The kind of a later record, in words. */
export function recordKindOf(action: string): string {
  const [noun = "", verb = ""] = action.split(".");
  if (noun === "category" || noun === "indicator") return "Change of a definition";
  return KINDS[action] ?? KINDS_OF_VERBS[verb] ?? capitalised(`${noun} ${verb}`);
}
