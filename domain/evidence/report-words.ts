import type { Names } from "../log/log-entry";
import { dateTimeGroupOf } from "../time/time";
import { credibilityWordsOf } from "./admiralty";
import type { Report } from "./report";

/** The parts of a report that a correction may change and a reader can compare, by their names for people. */
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
 * What one account of a report says otherwise than the one before, part by part, in words; `names` has those of
 * categories, sources and reports.
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
