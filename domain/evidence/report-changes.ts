import type { Names } from "../log/log-entry";
import { dateTimeGroupOf } from "../time/time";
import { credibilityWordsOf } from "./admiralty";
import type { Report } from "./report";

/** The fields of a report that corrections may change, with their labels. */
const PARTS: readonly (readonly [keyof Report, string])[] = [
  ["title", "Title"],
  ["credibility", "Credibility"],
  ["body", "Text"],
  ["url", "Link"],
  ["publishedAt", "Published"],
  ["effectiveAt", "Effective"],
  ["sourceId", "Source"],
  ["categoryId", "Category"],
  ["originReportId", "Repeats"],
];

/**
 * What changed between two accounts of a report, field by field, in words; `names` has those of categories, sources and
 * reports.
 */
export const reportChangesOf = (before: Report, after: Report, names: Names) =>
  PARTS.filter(([part]) => before[part] !== after[part]).map(([part, name]) => ({
    name,
    was: wordsOf(part, before, names),
    is: wordsOf(part, after, names),
  }));

function wordsOf(part: keyof Report, report: Report, names: Names): string {
  const value = report[part];
  if (part === "credibility") return `${report.credibility} ${credibilityWordsOf(report.credibility)}`;
  if (value === null) return "nothing";
  if (part.endsWith("Id")) return names.get(String(value)) ?? "another";
  return part.endsWith("At") && typeof value === "number" ? dateTimeGroupOf(value) : String(value);
}
