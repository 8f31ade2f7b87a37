import type { Desk } from "@/db/desk";
import { readCategories } from "@/db/queries/definition/category";
import { readReportPage } from "@/db/queries/evidence/report-page";
import { readSourceNames } from "@/db/queries/evidence/sources";
import type { View } from "@/db/store";
import type { ReportEntry } from "@/domain/evidence/evidence";

/** What a report can be filed under: the sources and categories that a form offers, by name. */
export const readReportFormChoices = async (view: View) => ({
  categories: (await readCategories(view)).map(({ id, name }) => ({ id, name })),
  sources: await readSourceNames(view),
});

/** The report that an address names; undefined when there is none, or it was retracted and cannot be changed. */
export async function readOpenReport(view: View, desk: Desk, id: string): Promise<ReportEntry | undefined> {
  const report = (await readReportPage(view, desk, id))?.report;
  return report?.act === "retracted" ? undefined : report;
}
