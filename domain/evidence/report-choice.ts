import type { ReportEntry } from "./evidence";

/** A report as a form offers it. */
export type ReportChoice = Pick<
  ReportEntry,
  "reportId" | "title" | "sourceName" | "reliability" | "credibility" | "effectiveAt"
>;

/** The button of a form that looks for reports instead of sending it. */
export const FIND_REPORTS = "findReports";

/** The field of a form in which one report is said to support or to contradict. */
export const bearingField = (reportId: string): string => `bearing.${reportId}`;
