import { eq } from "drizzle-orm";
import { wouldBeCircular } from "@/domain/evidence/corroboration";
import type { Report } from "@/domain/evidence/report";
import { formFieldsOf, type ReportAccount } from "@/domain/evidence/report-draft";
import { accept, type Outcome, refuse, refuseAsOutdated } from "@/domain/outcome";
import { type Desk, log, refusalOfFuture } from "../desk";
import { readCategory } from "../queries/definition/category";
import { readLinks } from "../queries/evidence/lineage";
import { insertion } from "../sql/insertion";
import { alias } from "../sql/kit";
import type { Tx, View } from "../store";
import { reports } from "../tables";
import { addSourceRows, readSourceNamed } from "./source-log";

const insertReport = insertion(reports);

export async function addReportRow(
  tx: Tx,
  desk: Desk,
  values: Omit<Report, "recordedAt" | "recordedBy">,
): Promise<Report> {
  const row: Report = { ...values, recordedAt: tx.recordedAt, recordedBy: desk.actor };
  await insertReport(tx, row);
  return row;
}

/**
 * A row of a report that can still be corrected or retracted.
 * Errors: refuses an unknown id, a retraction, and, with the newer row, one that was already replaced.
 */
export async function readReplaceableReport(view: View, id: string): Promise<Outcome<Report>> {
  const later = alias(reports, "later");
  const [found] = await view.db
    .select({ report: reports, later })
    .from(reports)
    .leftJoin(later, eq(later.replacesId, reports.id))
    .where(eq(reports.id, id));
  if (!found) return refuse("No such report", "replacesId", "unknown");
  if (found.report.act === "retracted") return refuse("This report was retracted", "replacesId");
  if (!found.later) return accept(found.report);
  const newer = found.later;
  return refuseAsOutdated(
    `${newer.recordedBy} has ${newer.act} this report meanwhile`,
    newer,
    formFieldsOf(newer),
  );
}

/**
 * Why a report draft cannot be recorded; undefined when it can.
 * Shape: `reportId` is that of the report being corrected.
 */
export async function readRefusalOfReport(tx: Tx, desk: Desk, draft: ReportAccount, reportId: string | null) {
  const { categoryId, originReportId, source, reliability } = draft;
  const future =
    refusalOfFuture(desk, tx, draft.publishedAt, "publishedAt") ??
    refusalOfFuture(desk, tx, draft.effectiveAt);
  if (future) return future;
  if (categoryId !== null && !(await readCategory(tx, categoryId)))
    return refuse("No such category", "categoryId", "unknown");
  if (originReportId !== null) {
    const links = await readLinks(tx, [originReportId]);
    if (links.length === 0) return refuse("No such report", "originReportId", "unknown");
    if (reportId !== null && wouldBeCircular(reportId, originReportId, links))
      return refuse("That report already repeats this one: a report cannot repeat itself", "originReportId");
  }
  if (reliability === null && !(await readSourceNamed(tx, source)))
    return refuse(
      `No source is called “${source}”. Grade its reliability, and it is added with this report`,
      "reliability",
    );
  return undefined;
}

/** An accepted draft as the log stores it; its source is added when it is new. */
export async function fileUnderSource<D extends ReportAccount>(tx: Tx, desk: Desk, draft: D) {
  const { source: name, reliability, effectiveAt, ...values } = draft;
  const at = effectiveAt ?? values.publishedAt ?? tx.recordedAt;
  const known = await readSourceNamed(tx, name);
  if (known) return { values: { ...values, effectiveAt: at, sourceId: known.id }, sourceName: known.name };
  const { source, grading } = await addSourceRows(tx, desk, {
    ...{ name, url: null, note: null, reliability: reliability ?? "F", effectiveAt: tx.recordedAt },
    gradingReason: "First graded with its first report.",
  });
  await log(tx, desk, "source.added", source.id, { ...source, grading });
  return { values: { ...values, effectiveAt: at, sourceId: source.id }, sourceName: name };
}
