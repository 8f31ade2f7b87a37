import type { ReportEntry } from "./evidence";

/** A report as a form offers it. */
export type ReportChoice = Pick<
  ReportEntry,
  "reportId" | "title" | "sourceName" | "reliability" | "credibility" | "effectiveAt"
>;

/** Reports to offer, each once: the first of several that are the same. */
export const withoutRepeats = (offered: readonly ReportChoice[]): ReportChoice[] =>
  offered.filter((each, i) => offered.findIndex(({ reportId }) => reportId === each.reportId) === i);

/** The button that searches for reports instead of submitting. */
export const FIND_REPORTS = "findReports";

/** The form field that says whether one report supports or contradicts. */
export const bearingField = (reportId: string): string => `bearing.${reportId}`;
