import type { ReportEntry } from "../evidence/evidence";
import type { Incident } from "./incident";

/** The initial fields of an incident recorded from a report. Its time is the report's effective time. */
export const incidentFromReport = (
  report: Pick<
    ReportEntry,
    "title" | "body" | "url" | "categoryId" | "effectiveAt" | "sourceName" | "reliability" | "credibility"
  >,
): Partial<Incident> => ({
  title: report.title,
  description: report.body,
  effectiveAt: report.effectiveAt,
  source: report.sourceName,
  sourceUrl: report.url,
  reliability: report.reliability,
  credibility: report.credibility,
  ...(report.categoryId !== null && { categoryId: report.categoryId }),
});
