import { textDigestOf } from "../digest";
import { INCIDENT_FIELD_NAMES } from "../incident/incident-fields";
import type { CheckedContent } from "./checked-row";

/** What digests of the first version hold of a row of each kind, in the order of the alphabet. It never changes. */
const FIRST_FIELDS: Fields = {
  report: ["body", "credibility", "effectiveAt", "publishedAt", "reliability", "source", "title", "url"],
  level: ["confidence", "effectiveAt", "indicatorId", "level", "likelihoodRatio", "rationale"],
  incident: [
    ...["attributions", "credibility", "description", "effectiveAt", "injuredCount", "killedCount", "kind"],
    ...["latitude", "longitude", "place", "positionPrecision", "precision", "reliability", "source"],
    ...["sourceUrl", "status", "title", "untilAt"],
  ],
};

/** What a dataset says in a row of each kind, in the order of the alphabet. What the desk adds is no part of it. */
const FIELDS: Fields = {
  ...FIRST_FIELDS,
  incident: [...INCIDENT_FIELD_NAMES.filter((name) => name !== "categoryId"), "attributions"].sort(),
};

type Fields = Readonly<Record<CheckedContent["kind"], readonly string[]>>;

/** The version of the digest that is written today. Digests of the first version carry none. */
const VERSION = "2:";

/**
 * The digest of what a dataset says in a row: the version of the digest and 64 hexadecimal digits.
 * Shape:  fields that say nothing are left out, so a row keeps its digest when rows get another field.
 * Source: RFC 8785, by keys put in order by hand: it is asked for every row of a file.
 */
export const rowDigestOf = (row: CheckedContent): string =>
  VERSION +
  textDigestOf(JSON.stringify(fieldsOf(row, FIELDS, (value) => value !== null && !isEmptyList(value))));

/** Whether a stored digest, of whatever version, is that of a row. `digest` is the row's own of today. */
export const isDigestOfRow = (stored: string | null, digest: string, row: CheckedContent): boolean =>
  stored === digest || (stored !== null && !stored.includes(":") && stored === firstDigestOf(row));

/** The digest as rows had it that were stored before digests had versions: with every field of that time. */
const firstDigestOf = (row: CheckedContent): string =>
  textDigestOf(JSON.stringify(fieldsOf(row, FIRST_FIELDS, () => true)));

function fieldsOf(row: CheckedContent, names: Fields, isKept: (value: unknown) => boolean) {
  const values: Record<string, unknown> = valuesOf(row);
  const fields: Record<string, unknown> = {};
  for (const name of names[row.kind]) if (isKept(values[name])) fields[name] = values[name];
  return fields;
}

function valuesOf(row: CheckedContent): Record<string, unknown> {
  if (row.kind === "report") return row.report;
  if (row.kind === "level") return row.level;
  const attributions = row.incident.attributions.map(({ actor, basis, certainty }) => ({
    actor,
    basis,
    certainty,
  }));
  return { ...row.incident, attributions };
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
