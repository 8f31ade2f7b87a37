import type { Incident } from "@/domain/incident/incident";
import { whenWordsOf } from "@/domain/incident/incident-facts";
import { Instant } from "../ui/instant";

/** The time of an incident as exactly as it was stated, never more. */
export function When({ incident }: { incident: Pick<Incident, "precision" | "effectiveAt" | "untilAt"> }) {
  const { precision, effectiveAt } = incident;
  const isMoment = precision === "minute" || precision === "hour";
  return isMoment ? <Instant at={effectiveAt} /> : whenWordsOf(incident);
}
