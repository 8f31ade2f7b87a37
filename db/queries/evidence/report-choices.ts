import { and, inArray } from "drizzle-orm";
import type { ReportChoice } from "@/domain/evidence/report-choice";
import { DEFAULT_REPORT_ORDER, type ReportFilters } from "@/domain/evidence/report-filters";
import { LAST_INSTANT } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { isUnreplacedReport } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { reports } from "../../tables";
import { readTail } from "../log/newest-log-entry";
import { readEntriesOf } from "./report-entries";
import { readReportPart } from "./reports";

const CHOICES_OFFERED = 8;

const ANYTHING: ReportFilters = {
  text: null,
  sourceId: null,
  categoryId: null,
  credibility: null,
  fromAt: null,
  untilAt: null,
  sort: DEFAULT_REPORT_ORDER,
  after: null,
};

const choiceOf = ({ reportId, title, sourceName, reliability, credibility, effectiveAt }: ReportChoice) => ({
  reportId,
  title,
  sourceName,
  reliability,
  credibility,
  effectiveAt,
});

/** The latest reports that can be chosen as evidence, of one category or matching a text. */
export async function readReportChoices(
  view: View,
  desk: Desk,
  filter: Partial<Pick<ReportFilters, "text" | "categoryId">>,
): Promise<ReportChoice[]> {
  const at = presentOf(desk, await readTail(view));
  const { entries } = await readReportPart(view, { ...ANYTHING, ...filter }, at, CHOICES_OFFERED);
  return entries.map(choiceOf);
}

/** The current reports with some ids, as a form offers them. */
export async function readChosenReports(
  view: View,
  desk: Desk,
  reportIds: readonly string[],
): Promise<ReportChoice[]> {
  const at = presentOf(desk, await readTail(view));
  const rows = await view.db
    .select()
    .from(reports)
    .where(
      and(inArray(reports.reportId, [...reportIds]), isUnreplacedReport(view.db, reports, LAST_INSTANT)),
    );
  return (await readEntriesOf(view, rows, at)).map(choiceOf);
}
