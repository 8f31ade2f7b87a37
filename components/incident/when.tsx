import type { Incident, Precision } from "@/domain/incident";
import { dayOf, dayWordsOf } from "@/domain/time";
import { Instant } from "../ui/instant";

const WIDE: Partial<Record<Precision, string>> = {
  week: "in the week of",
  month: "in the month of",
  year: "in the year of",
};

/** The time of an incident as exactly as it was stated, never more. */
export function When({
  incident: { precision, effectiveAt, untilAt },
}: {
  incident: Pick<Incident, "precision" | "effectiveAt" | "untilAt">;
}) {
  if (precision === "minute" || precision === "hour") return <Instant at={effectiveAt} />;
  const day = dayWordsOf(dayOf(effectiveAt));
  if (untilAt !== null) return `between ${day} and ${dayWordsOf(dayOf(untilAt))}`;
  return WIDE[precision] ? `${WIDE[precision]} ${day}` : day;
}
