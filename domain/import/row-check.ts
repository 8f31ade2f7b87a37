import { parseAssessmentDraft } from "../assessment/assessment-draft";
import { parseReportDraft } from "../evidence/report-draft";
import { parseIncidentDraft } from "../incident/incident-draft";
import type { Refusal } from "../outcome";
import { inTheFuture } from "../time/instant-text";
import type { Instant } from "../time/time";
import type { CheckedContent, CheckedRow } from "./checked-row";
import type { ReadRow, RefusedRow, RowContent, RowProblem } from "./read-row";
import { rowDigestOf } from "./row-digest";
/** What rows are validated against, beside their own fields. */
export type RowRules = {
  /** The category of rows that do not name one; null when unknown. */
  categoryId: string | null;
  /** The ids of the desk's categories. */
  categories: ReadonlySet<string>;
  /** The ids of its indicators that are not retired. */
  indicators: ReadonlySet<string>;
  /** The desk's clock. */
  now: Instant;
};

const LONGEST_KEY = 200;

/**
 * Validates a row by the rules of forms.
 * Errors: a refused row, with one problem per column; `column` names the field, or the column that the format rejected.
 */
export function checkedRowOf(read: ReadRow, rules: RowRules): { ok: true; value: CheckedRow } | RefusedRow {
  if (!read.ok) return read;
  const { row, line, key, editionAt = null, otherKeys, isWithdrawal } = read;
  const refused = (...problems: RowProblem[]): RefusedRow => ({
    ...{ row, line, ok: false, problems },
    ...(read.cells && { cells: read.cells }),
  });
  if (key === "" || key.length > LONGEST_KEY)
    return refused({ column: "id", message: `The id of a row must have 1 to ${LONGEST_KEY} characters` });
  const checked = checkedContentOf(read.content, rules);
  if (!checked.ok)
    return refused(...checked.problems.map(({ field, message }) => ({ column: field, message })));
  const value = { row, key, digest: rowDigestOf(checked.content), editionAt, content: checked.content };
  return {
    ok: true,
    value: { ...value, ...(otherKeys && { otherKeys, isWithdrawal: isWithdrawal === true }) },
  };
}

function checkedContentOf(
  content: RowContent,
  rules: RowRules,
): { ok: true; content: CheckedContent } | Refusal {
  if (content.kind === "level") return checkedLevelOf(content.level, rules);
  const categoryId = categoryOf(content.categoryId, rules);
  if (categoryId !== null && !rules.categories.has(categoryId))
    return refusal("category", `This desk has no category “${categoryId}”`);
  if (content.kind === "report") return checkedReportOf(content, categoryId, rules);
  if (categoryId === null) return refusal("category", CATEGORY_MISSING);
  const draft = parseIncidentDraft({ ...content.incident, categoryId, attributions: content.attributions });
  if (!draft.ok) return draft;
  const { effectiveAt, untilAt } = draft.value;
  const future = refusalOfFuture({ effectiveAt, untilAt }, rules);
  return future ?? { ok: true, content: { kind: "incident", incident: draft.value } };
}

function checkedReportOf(
  { source, report }: Extract<RowContent, { kind: "report" }>,
  categoryId: string | null,
  rules: RowRules,
): { ok: true; content: CheckedContent } | Refusal {
  const draft = parseReportDraft({
    ...report,
    categoryId,
    source: source.name,
    reliability: source.reliability,
  });
  if (!draft.ok) return draft;
  const { publishedAt, effectiveAt } = draft.value;
  const future = refusalOfFuture({ publishedAt, effectiveAt }, rules);
  const sourceUrl = /^https?:\/\//i.test(source.url ?? "") ? source.url : null;
  return future ?? { ok: true, content: { kind: "report", report: draft.value, sourceUrl } };
}

function checkedLevelOf(
  values: Extract<RowContent, { kind: "level" }>["level"],
  rules: RowRules,
): { ok: true; content: CheckedContent } | Refusal {
  const { likelihoodRatio } = values;
  const likelihoodPercent = likelihoodRatio === null ? null : Number((likelihoodRatio * 100).toFixed(6));
  const draft = parseAssessmentDraft({ ...values, likelihoodPercent });
  if (!draft.ok) return draft;
  const { indicatorId, level, confidence, rationale } = draft.value;
  if (!rules.indicators.has(indicatorId))
    return refusal("indicatorId", `This desk has no indicator “${indicatorId}”, or it is retired`);
  const { effectiveAt } = values;
  const checked = { indicatorId, level, likelihoodRatio, confidence, rationale, effectiveAt };
  return refusalOfFuture({ effectiveAt }, rules) ?? { ok: true, content: { kind: "level", level: checked } };
}

/** A refusal when the first time of a row is after the desk's clock. */
function refusalOfFuture(times: Record<string, Instant | null>, { now }: RowRules): Refusal | undefined {
  const late = Object.entries(times).find(([, time]) => time !== null && time > now);
  return late && refusal(late[0], inTheFuture(now));
}

const CATEGORY_MISSING =
  "The row names no category: choose one for the whole file, or a column that names it";

/** The category that the row suggests, where the desk has it; else the one chosen for the file. */
const categoryOf = (suggested: string | null, { categoryId, categories }: RowRules): string | null =>
  suggested !== null && (categories.has(suggested) || categoryId === null) ? suggested : categoryId;

const refusal = (field: string, message: string): Refusal => ({
  ok: false,
  kind: "invalid",
  problems: [{ field, message }],
});
