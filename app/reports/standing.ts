import type { Desk } from "@/db/desk";
import { readReportPage } from "@/db/queries/evidence/report-page";
import type { View } from "@/db/store";
import type { ReportEntry } from "@/domain/evidence/evidence";

/** The report that an address names; undefined when there is none, or it was retracted and cannot be changed. */
export async function readStanding(view: View, desk: Desk, id: string): Promise<ReportEntry | undefined> {
  const report = (await readReportPage(view, desk, id))?.report;
  return report?.act === "retracted" ? undefined : report;
}
