import type { RowContent } from "@/domain/import/read-row";

type ToldReport = Extract<RowContent, { kind: "report" }>;
type Said = ToldReport["report"];

/** A report row, in the category that the row suggests. Its default credibility is 6, unknown. */
export const reportContent = (
  categoryId: string | null,
  source: ToldReport["source"],
  values: Pick<Said, "title" | "effectiveAt"> & Partial<Said>,
): ToldReport => ({
  kind: "report",
  categoryId,
  source,
  report: { body: null, url: null, credibility: "6", publishedAt: null, ...values },
});
