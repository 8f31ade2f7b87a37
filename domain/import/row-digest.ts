import { textDigestOf } from "../digest";
import { INCIDENT_FIELD_NAMES } from "../incident/incident-fields";
import type { CheckedContent } from "./checked-row";

/** The fields in digests of the first version, in alphabetical order. They never change. */
const FIRST_FIELDS: Fields = {
  report: ["body", "credibility", "effectiveAt", "publishedAt", "reliability", "source", "title", "url"],
  level: ["confidence", "effectiveAt", "indicatorId", "level", "likelihoodRatio", "rationale"],
  incident: [
    ...["attributions", "credibility", "description", "effectiveAt", "injuredCount", "killedCount", "kind"],
    ...["latitude", "longitude", "place", "positionPrecision", "precision", "reliability", "source"],
    ...["sourceUrl", "status", "title", "untilAt"],
  ],
};

/** The fields of the dataset in a row of each kind, in alphabetical order, without what the desk adds. */
const FIELDS: Fields = {
  ...FIRST_FIELDS,
  report: ["areas", ...FIRST_FIELDS.report],
  incident: [...INCIDENT_FIELD_NAMES.filter((name) => name !== "categoryId"), "attributions"].sort(),
};

/** Why an actor stands in a row of GDELT, for people to read. */
export const CODED_BY_SOFTWARE = "GDELT's software named it from a news report as the one who acted.";
/** How that was worded when the first digests were computed, which still contain it. */
const CODED_BY_SOFTWARE_AT_FIRST = "A machine read it in the news as the one who acted.";

type Fields = Readonly<Record<CheckedContent["kind"], readonly string[]>>;

/** The version of new digests. Digests of the first version have no prefix. */
const VERSION = "2:";

/**
 * The digest of a row's dataset values: the version of the digest and 64 hexadecimal digits.
 * Shape:  empty fields are left out, so a row keeps its digest when rows get another field.
 * Source: RFC 8785, with keys sorted in advance, because it runs for every row of a file.
 */
export const rowDigestOf = (row: CheckedContent): string =>
  VERSION +
  textDigestOf(JSON.stringify(fieldsOf(row, FIELDS, (value) => value !== null && !isEmptyList(value))));

/** Whether a stored digest, of any version, matches a row. `digest` is the row's current digest. */
export const isDigestOfRow = (stored: string | null, digest: string, row: CheckedContent): boolean =>
  stored === digest || (stored !== null && !stored.includes(":") && stored === firstDigestOf(row));

/** The digest of a row as it was before digests had versions: with every field of that time. */
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
    basis: basis === CODED_BY_SOFTWARE ? CODED_BY_SOFTWARE_AT_FIRST : basis,
    certainty,
  }));
  return { ...row.incident, attributions };
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
