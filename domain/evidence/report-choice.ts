import type { ReportEntry } from "./evidence";

/** A report as a form offers it. */
export type ReportChoice = Pick<
  ReportEntry,
  "reportId" | "title" | "sourceName" | "reliability" | "credibility" | "effectiveAt"
>;

/** Reports to offer, each once: the first of several that are the same. */
export const withoutRepeats = (offered: readonly ReportChoice[]): ReportChoice[] =>
  offered.filter((each, i) => offered.findIndex(({ reportId }) => reportId === each.reportId) === i);

/** The button of a form that looks for reports instead of sending it. */
export const FIND_REPORTS = "findReports";

/** The field of a form in which one report is said to support or to contradict. */
export const bearingField = (reportId: string): string => `bearing.${reportId}`;
