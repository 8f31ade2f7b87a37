import { textDigestOf } from "./digest";
import type { ReadRow, RefusedRow, RowProblem, Told } from "./imported";
import { type IncidentDraft, parseIncidentDraft } from "./incident-draft";
import { inTheFuture } from "./instant-text";
import type { Refusal } from "./outcome";
import type { Instant } from "./time";

/** A row that the desk can take: what it says, as a form would have sent it, and the digest of what its dataset told. */
export type CheckedRow = { row: number; key: string; digest: string; told: CheckedTold };
type CheckedTold = { kind: "incident"; incident: IncidentDraft };

/** What rows are held to beside their own form. */
export type RowRules = {
  /** The category of rows whose own words do not say it; null when nobody has said. */
  categoryId: string | null;
  /** The ids of the desk's categories. */
  categories: ReadonlySet<string>;
  /** The desk's clock. */
  now: Instant;
};

const LONGEST_KEY = 200;

/**
 * Holds one row of a file to the rules that forms are held to.
 * Errors: a refused row, with one problem per column; `column` is the name of what the row says wrongly, or of the
 *         column that the file's format found at fault.
 */
export function checkedRowOf(read: ReadRow, rules: RowRules): { ok: true; value: CheckedRow } | RefusedRow {
  if (!read.ok) return read;
  const { row, line, key } = read;
  const refused = (...problems: RowProblem[]): RefusedRow => ({ row, line, ok: false, problems });
  if (key === "" || key.length > LONGEST_KEY)
    return refused({ column: "id", message: `The id of a row must have 1 to ${LONGEST_KEY} characters` });
  const checked = checkedToldOf(read.told, rules);
  if (!checked.ok)
    return refused(...checked.problems.map(({ field, message }) => ({ column: field, message })));
  return {
    ok: true,
    value: { row, key, digest: textDigestOf(canonicalOf(checked.told)), told: checked.told },
  };
}

function checkedToldOf(told: Told, rules: RowRules): { ok: true; told: CheckedTold } | Refusal {
  if (told.kind !== "incident") return refusal("kind", "Only incidents can be read in so far");
  const categoryId = categoryOf(told.categoryId, rules);
  if (categoryId === null) return refusal("category", CATEGORY_MISSING);
  if (!rules.categories.has(categoryId))
    return refusal("category", `This desk has no category “${categoryId}”`);
  const draft = parseIncidentDraft({ ...told.incident, categoryId, attributions: told.attributions });
  if (!draft.ok) return draft;
  const { effectiveAt, untilAt } = draft.value;
  if (effectiveAt > rules.now) return refusal("effectiveAt", inTheFuture(rules.now));
  if (untilAt !== null && untilAt > rules.now) return refusal("untilAt", inTheFuture(rules.now));
  return { ok: true, told: { kind: "incident", incident: draft.value } };
}

const CATEGORY_MISSING = "The row does not say to which category it belongs: choose one for the whole file";

/** The category that the row's own words suggest, where the desk has it; else the one that somebody chose. */
const categoryOf = (suggested: string | null, { categoryId, categories }: RowRules): string | null =>
  suggested !== null && (categories.has(suggested) || categoryId === null) ? suggested : categoryId;

const refusal = (field: string, message: string): Refusal => ({
  ok: false,
  kind: "invalid",
  problems: [{ field, message }],
});

/**
 * What a dataset told in a row, as one text whatever the order of its parts. What the desk adds, such as the category,
 * is no part of it.
 * Source: RFC 8785, by keys put in order by hand: it is asked for every row of a file.
 */
function canonicalOf({ incident }: CheckedTold): string {
  const { attributions, credibility, description, effectiveAt, injuredCount, kind, killedCount } = incident;
  const { latitude, longitude, place, positionPrecision, precision, reliability, source } = incident;
  const { sourceUrl, status, title, untilAt } = incident;
  const said = attributions.map(({ actor, basis, certainty }) => ({ actor, basis, certainty }));
  return JSON.stringify({
    attributions: said,
    credibility,
    description,
    effectiveAt,
    injuredCount,
    killedCount,
    kind,
    latitude,
    longitude,
    place,
    positionPrecision,
    precision,
    reliability,
    source,
    sourceUrl,
    status,
    title,
    untilAt,
  });
}
