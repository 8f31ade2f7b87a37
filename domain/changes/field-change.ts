import { isAlertLevel, levelWordsOf } from "../alert-level";
import { likelihoodTextOf } from "../assessment/likelihood";
import { wordsOfName } from "../count-words";
import { INCIDENT_FIELDS, type IncidentFieldName } from "../incident/incident-fields";
import type { LogEntry, Names } from "../log/log-entry";
import { dateTimeGroupOf } from "../time/time";

/** The value of a field in words; `href` links to what an id refers to. */
export type FieldValue = { text: string; href: string | null };

/** A field of an entry before and after it; `before` is null when there was none. */
export type FieldChange = { field: string; before: FieldValue | null; after: FieldValue };

/** Fields that the entry already shows. */
const OF_THE_ROW = new Set([
  "id",
  "recordedAt",
  "recordedBy",
  "effectiveDay",
  "change",
  "act",
  "replacesId",
  "restsOnId",
  "watchId",
  "acknowledgesId",
]);

/** Field names that are neither the label of a field of an incident nor can be derived from the key. */
const FIELD_NAMES: Record<string, string> = {
  effectiveAt: "Holds since",
  precision: "Precision",
  isSuperseded: "A later one holds",
  isRetired: "Retired",
};

/** The pages of what an entry refers to by id. */
const PAGES: Record<string, string> = {
  categoryId: "/categories",
  indicatorId: "/indicators",
  entryId: "/watch/entries",
  incidentId: "/incidents",
  mergedIntoId: "/incidents",
  reportId: "/reports",
  originReportId: "/reports",
  sourceId: "/sources",
};
/** Ids that always have a name: without one there is no page either. */
const NAMED = ["categoryId", "indicatorId"];

/** Longest value shown in full, in characters. The exports have all of it. */
const VALUE_LENGTH = 1500;

/**
 * What an entry changed, field by field, in words.
 * Shape: unchanged fields are left out; times are date-time groups, levels are words, ids are names or links.
 */
export function fieldChangesOf({ before, after }: LogEntry, names: Names): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const key of before === null ? Object.keys(after ?? {}) : keysOf(after ?? {}, before)) {
    const [was, is] = [before?.[key] ?? null, after?.[key] ?? null];
    if (OF_THE_ROW.has(key) || isSame(was, is)) continue;
    changes.push({
      field: fieldNameOf(key),
      before: before === null ? null : valueWordsOf(key, was, names),
      after: valueWordsOf(key, is, names),
    });
  }
  return changes;
}

const keysOf = (after: object, before: object) => new Set([...Object.keys(after), ...Object.keys(before)]);

const isSame = (was: unknown, is: unknown): boolean =>
  was === is ||
  (typeof was === "object" && typeof is === "object" && JSON.stringify(was) === JSON.stringify(is));

const namesFound = new Map<string, string>();

/** A field's name in words, such as `Review hours` for `reviewHours`. */
export function fieldNameOf(key: string): string {
  const found = namesFound.get(key) ?? nameFromKey(key);
  namesFound.set(key, found);
  return found;
}

const isIncidentField = (key: string): key is IncidentFieldName => Object.hasOwn(INCIDENT_FIELDS, key);

function nameFromKey(key: string): string {
  const label = isIncidentField(key) ? INCIDENT_FIELDS[key].name : undefined;
  return FIELD_NAMES[key] ?? label ?? wordsOfName(key.replace(/(At|Id|Count|Ratio)$/, ""));
}

function valueWordsOf(key: string, value: unknown, names: Names): FieldValue {
  const page = PAGES[key];
  if (typeof value === "string" && page && (names.has(value) || !NAMED.includes(key)))
    return { text: names.get(value) ?? "its page", href: `${page}/${encodeURIComponent(value)}` };
  const text = wordsOf(key, value);
  return { text: text.length > VALUE_LENGTH ? `${text.slice(0, VALUE_LENGTH)} …` : text, href: null };
}

function wordsOf(key: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return numberWordsOf(key, value);
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map((each) => wordsOf(key, each)).join("; ") || "nothing";
  return Object.entries(value)
    .filter(([name]) => !OF_THE_ROW.has(name))
    .map(([name, each]) => `${fieldNameOf(name)} ${wordsOf(name, each)}`)
    .join(", ");
}

function numberWordsOf(key: string, value: number): string {
  if (key.endsWith("At")) return dateTimeGroupOf(value);
  if (key === "likelihoodRatio") return likelihoodTextOf(value);
  return /^level$|Level$/.test(key) && isAlertLevel(value) ? levelWordsOf(value) : String(value);
}
