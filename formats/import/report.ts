import type { RowContent } from "@/domain/import/read-row";

type ReportContent = Extract<RowContent, { kind: "report" }>;
type Values = ReportContent["report"];

/** A report row, in the category that the row suggests. Its default credibility is 6, unknown. */
export const reportContent = (
  categoryId: string | null,
  source: ReportContent["source"],
  values: Pick<Values, "title" | "effectiveAt"> & Partial<Values>,
): ReportContent => ({
  kind: "report",
  categoryId,
  source,
  report: { body: null, url: null, credibility: "6", publishedAt: null, ...values },
});
