import { dateTimeGroupOf } from "../time/time";
import { gradeOf, gradeWordsOf } from "./admiralty";
import type { ReportEntry } from "./evidence";
import type { ReportChoice } from "./report-choice";

/** What a form needs of a report to offer it. */
export type OfferedReport = Pick<
  ReportEntry,
  "reportId" | "title" | "sourceName" | "reliability" | "credibility" | "effectiveAt"
>;

/** A report as a form offers it. */
export const choiceOf = ({
  reliability,
  credibility,
  effectiveAt,
  ...report
}: OfferedReport): ReportChoice => ({
  reportId: report.reportId,
  title: report.title,
  sourceName: report.sourceName,
  grade: gradeOf(reliability, credibility),
  gradeWords: gradeWordsOf(reliability, credibility),
  when: dateTimeGroupOf(effectiveAt),
});
