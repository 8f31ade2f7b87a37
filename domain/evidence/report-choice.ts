import type { ReportEntry } from "./evidence";

/** A report as a form offers it, in words already (offered-report.ts): what writes them is not needed in a browser. */
export type ReportChoice = Pick<ReportEntry, "reportId" | "title" | "sourceName"> & {
  grade: string;
  gradeWords: string;
  /** As a date-time group. */
  when: string;
};

/** Reports to offer, each once: the first of several that are the same. */
export const withoutRepeats = (offered: readonly ReportChoice[]): ReportChoice[] =>
  offered.filter((each, i) => offered.findIndex(({ reportId }) => reportId === each.reportId) === i);

/** The button that searches for reports instead of submitting. */
export const FIND_REPORTS = "findReports";

/** The form field that says whether one report supports or contradicts. */
export const bearingField = (reportId: string): string => `bearing.${reportId}`;
