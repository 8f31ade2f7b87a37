import { and, eq, gte, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { ReportEntry } from "@/domain/evidence/evidence";
import type { ReportList } from "@/domain/evidence/evidence-pages";
import { DEFAULT_REPORT_ORDER, type ReportFilters } from "@/domain/evidence/report-filters";
import type { Instants } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import type { Column } from "../../sql/kit";
import { inIdOrder, type List, type ListPart, readListPage, readListPart } from "../../sql/list-rows";
import { isUnreplacedReport } from "../../sql/unreplaced-rows";
import { likeWords, unindexed } from "../../sql/words";
import type { View } from "../../store";
import { reports } from "../../tables";
import { nameAt } from "../definition/name-at";
import { readTail } from "../log/newest-log-entry";
import { readEntriesOf } from "./report-entries";
import { reliabilityAt } from "./source-gradings";

/** SQL: the filters that an index serves; without it unless `isIndexUsed`. */
function isIn(filters: ReportFilters, at: Instants, isIndexUsed: boolean): SQL | undefined {
  const { fromAt, untilAt, sourceId, categoryId } = filters;
  const column = (each: Column) => (isIndexUsed ? sql`${each}` : unindexed(each));
  return and(
    lte(column(reports.effectiveAt), Math.min(at.effectiveAt, untilAt ?? at.effectiveAt)),
    fromAt === null ? undefined : gte(column(reports.effectiveAt), fromAt),
    sourceId === null ? undefined : eq(column(reports.sourceId), sourceId),
    categoryId === null ? undefined : eq(column(reports.categoryId), categoryId),
  );
}

const hasText = (text: string): SQL | undefined =>
  or(likeWords(reports.title, text), likeWords(reports.body, text));

const keysAt = (at: Instants) => ({
  when: { key: reports.effectiveAt, isIndexed: true as const },
  recorded: { key: reports.recordedAt, isIndexed: true as const },
  title: { key: sql`lower(${reports.title})` },
  source: { key: nameAt("source", reports.sourceId, at) },
  category: { key: nameAt("category", reports.categoryId, at) },
  grade: { key: sql`coalesce(${reliabilityAt(reports.sourceId, at)}, '') || ${reports.credibility}` },
});

const listOf = (
  view: View,
  filters: ReportFilters,
  at: Instants,
): List<keyof ReturnType<typeof keysAt>, ReportEntry> => ({
  query: {
    table: reports,
    id: reports.id,
    keys: keysAt(at),
    defaultSort: DEFAULT_REPORT_ORDER,
    sort: filters.sort,
    after: filters.after,
    indexedConditions: (isIndexUsed) => isIn(filters, at, isIndexUsed),
    otherConditions: [
      filters.credibility === null ? undefined : eq(reports.credibility, filters.credibility),
      filters.text === null ? undefined : hasText(filters.text),
      isUnreplacedReport(view.db, reports, at.knownAt),
    ],
  },
  async readEntries(ids) {
    const rows = await view.db.select().from(reports).where(inArray(reports.id, ids));
    return readEntriesOf(view, inIdOrder(ids, rows), at);
  },
});

/**
 * A page of the current reports at the two times, by default latest first.
 * Cost: at most ten statements; each scans at most `ROWS_SCANNED` rows.
 */
export async function readReports(
  view: View,
  desk: Desk,
  filters: ReportFilters,
  asOf?: Instants,
): Promise<ReportList> {
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  return { ...at, revision: tail.revision, ...(await readListPage(view, listOf(view, filters, at))) };
}

/** A part of the same list, for exports and forms. */
export const readReportPart = (
  view: View,
  filters: ReportFilters,
  at: Instants,
  limit: number,
): Promise<ListPart<ReportEntry>> => readListPart(view, listOf(view, filters, at), limit);
