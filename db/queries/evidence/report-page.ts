import { and, desc, eq, inArray, lte } from "drizzle-orm";
import { corroborationOf } from "@/domain/evidence/corroboration";
import type { ReportEntry } from "@/domain/evidence/evidence";
import type { ReportPage } from "@/domain/evidence/evidence-pages";
import type { Instants } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { isNewestOfReport, isUnreplacedReport } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { reports } from "../../tables";
import { readCategory } from "../definition/category";
import { readTail } from "../log/newest-log-entry";
import { readLinks } from "./lineage";
import { readLinksOf } from "./links-of-report";
import { readEntriesOf } from "./report-entries";

const REPEATS_SHOWN = 50;

const newestOf = (view: View, ids: readonly string[], knownAt: number) =>
  view.db
    .select()
    .from(reports)
    .where(and(inArray(reports.reportId, [...ids]), isNewestOfReport(view.db, reports, knownAt)));

/** One report at the two times, retracted or not; undefined when it was not known by then. */
export async function readReportPage(
  view: View,
  desk: Desk,
  id: string,
  asOf?: Instants,
): Promise<ReportPage | undefined> {
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  const [newest] = await newestOf(view, [id], at.knownAt);
  if (!newest) return undefined;
  const repeating = await view.db
    .select()
    .from(reports)
    .where(and(eq(reports.originReportId, id), isUnreplacedReport(view.db, reports, at.knownAt)))
    .orderBy(desc(reports.effectiveAt), desc(reports.id))
    .limit(REPEATS_SHOWN);
  const repeated = newest.originReportId ? await newestOf(view, [newest.originReportId], at.knownAt) : [];
  const entries = await readEntriesOf(view, [newest, ...repeated, ...repeating], at);
  const [report, ...others] = entries as [ReportEntry, ...ReportEntry[]];
  const origin = others.find((each) => each.reportId === report.originReportId) ?? null;
  return {
    ...at,
    revision: tail.revision,
    report,
    categoryName: report.categoryId
      ? ((await readCategory(view, report.categoryId, asOf))?.name ?? null)
      : null,
    accounts: await view.db
      .select()
      .from(reports)
      .where(and(eq(reports.reportId, id), lte(reports.recordedAt, at.knownAt)))
      .orderBy(desc(reports.recordedAt), desc(reports.id)),
    origin,
    repeats: others.slice(repeated.length),
    corroboration: corroborationOf(
      entries,
      await readLinks(
        view,
        entries.map((each) => each.reportId),
        at.knownAt,
      ),
    ),
    ties: await readLinksOf(view, id, at.knownAt),
  };
}
