import type { Incident } from "@/domain/incident/incident";
import { shortWhenWordsOf, whenWordsOf } from "@/domain/incident/incident-facts";
import { Instant } from "../ui/instant";

type Props = {
  incident: Pick<Incident, "precision" | "effectiveAt" | "untilAt">;
  /** It stands in a narrow column. */
  isShort?: boolean;
};

/** The time of an incident as exactly as it was stated, never more. */
export function When({ incident, isShort = false }: Props) {
  const { precision, effectiveAt } = incident;
  const isMoment = precision === "minute" || precision === "hour";
  if (isMoment) return <Instant at={effectiveAt} />;
  return isShort ? shortWhenWordsOf(incident) : whenWordsOf(incident);
}
