import type { ReportEntry } from "../evidence/evidence";
import type { Incident } from "./incident";

/** What an incident is at first said to be by the report that tells of it. Its time is when that was true. */
export const incidentToldBy = (
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
