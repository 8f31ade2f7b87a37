import type { Names } from "../log/log-entry";
import { dateTimeGroupOf } from "../time/time";
import type { Incident } from "./incident";
import { INCIDENT_FIELD_NAMES, INCIDENT_FIELDS, type IncidentFieldName, shownAs } from "./incident-fields";

/** What changed between two accounts of an incident, field by field, in words; `names` has those of categories. */
export const accountChangesOf = (before: Incident, after: Incident, names: Names) =>
  INCIDENT_FIELD_NAMES.filter((part) => before[part] !== after[part]).map((part) => ({
    name: INCIDENT_FIELDS[part].name,
    was: wordsOf(part, before[part], names),
    is: wordsOf(part, after[part], names),
  }));

function wordsOf(part: IncidentFieldName, value: string | number | null, names: Names): string {
  if (value === null) return "nothing";
  if (shownAs(part) === "category") return names.get(String(value)) ?? String(value);
  return shownAs(part) === "instant" && typeof value === "number" ? dateTimeGroupOf(value) : String(value);
}
