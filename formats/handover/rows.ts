import { gradeOf } from "@/domain/evidence/admiralty";
import { casualtyWordsOf, whenWordsOf } from "@/domain/incident/incident-facts";
import type { OnWire } from "@/domain/time/wire";
import type { BriefCategory } from "@/domain/watch/brief";
import type { LearnedIncident } from "@/domain/watch/period";

/** The indicators that hold a category at its level; a sentence when there are none. */
export const driversOf = ({ indicators, explanation }: BriefCategory): string =>
  indicators
    .filter(({ isDriver }) => isDriver)
    .map(({ name }) => name)
    .join(", ") || explanation.sentence;

/** An incident as table cells: when, where, what, casualties, source and grade. */
export const incidentRowOf = (incident: OnWire<LearnedIncident>): string[] => {
  const { effectiveAt, untilAt, place, kind, title, status, source, reliability, credibility } = incident;
  const when = {
    effectiveAt: Date.parse(effectiveAt),
    untilAt: untilAt === null ? null : Date.parse(untilAt),
  };
  return [
    whenWordsOf({ ...incident, ...when }),
    place,
    `${title} (${kind}, ${status})`,
    casualtyWordsOf(incident) || "not known",
    `${source}, ${gradeOf(reliability, credibility)}`,
  ];
};
