import { and, desc, eq, gte, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { Instants } from "@/domain/assessment/assessment";
import type { ReportEntry } from "@/domain/evidence/evidence";
import type { Report } from "@/domain/evidence/report";
import { instantsOfDays, type ReportFilters } from "@/domain/evidence/report-filters";
import { containing } from "../containing";
import { type Desk, presentOf } from "../desk";
import { isAfter, isNotAfter, placeIn, placeTextOf, readEndOfReach } from "../place-in-time";
import { isStandingReport, isStandingTie } from "../standing";
import type { View } from "../store";
import { evidenceTies, reports } from "../tables";
import { readTail } from "../tail";
import { readSourcesKnown } from "./source";

/** Reports on one page of a list. */
export const REPORTS_SHOWN = 50;

export type ReportList = Instants & {
  revision: number;
  entries: ReportEntry[];
  /** Where the list goes on; null at its end. */
  next: string | null;
  /** What comes after `next` was not looked through: one question goes no further. */
  isCut: boolean;
};

/** SQL: the filters that an index answers. */
function isIn(filters: ReportFilters, at: Instants): SQL | undefined {
  const { fromAt, untilAt } = instantsOfDays(filters);
  const after = placeIn(filters.after);
  return and(
    lte(reports.effectiveAt, Math.min(at.effectiveAt, untilAt ?? at.effectiveAt)),
    fromAt === null ? undefined : gte(reports.effectiveAt, fromAt),
    filters.source === null ? undefined : eq(reports.sourceId, filters.source),
    filters.category === null ? undefined : eq(reports.categoryId, filters.category),
    after && isAfter(reports, after),
  );
}

const latestFirst = [desc(reports.effectiveAt), desc(reports.id)] as const;

const hasText = (text: string): SQL | undefined =>
  or(containing(reports.title, text), containing(reports.body, text));

/**
 * The reports that stand at the two times, latest first, narrowed by filters.
 * Cost: five statements; at most `ROWS_LOOKED_THROUGH` rows are looked through.
 */
export const readReports = (desk: Desk, filters: ReportFilters, asked?: Instants): Promise<ReportList> =>
  desk.store.read(async (view) => {
    const tail = await readTail(view);
    const at = asked ?? presentOf(desk, tail);
    const where = isIn(filters, at);
    const end = await readEndOfReach(view, reports, where);
    const rows = await view.db
      .select()
      .from(reports)
      .where(
        and(
          where,
          end && isNotAfter(reports, end),
          filters.credibility === null ? undefined : eq(reports.credibility, filters.credibility),
          filters.text === null ? undefined : hasText(filters.text),
          isStandingReport(view.db, reports, at.knownAt),
        ),
      )
      .orderBy(...latestFirst)
      .limit(REPORTS_SHOWN + 1);
    const shown = rows.slice(0, REPORTS_SHOWN);
    const last = rows.length > REPORTS_SHOWN ? shown.at(-1) : end;
    return {
      ...at,
      revision: tail.revision,
      entries: await readEntriesOf(view, shown, at),
      next: last ? placeTextOf(last) : null,
      isCut: rows.length <= REPORTS_SHOWN && end !== undefined,
    };
  });

/** Reports with what is known of their sources, and of how much each bears on. */
export async function readEntriesOf(
  view: View,
  shown: readonly Report[],
  at: Instants,
): Promise<ReportEntry[]> {
  const ids = shown.map((row) => row.reportId);
  const known = await readSourcesKnown(
    view,
    shown.map((row) => row.sourceId),
    at,
  );
  const ties = await view.db
    .select({ reportId: evidenceTies.reportId, count: sql<number>`count(*)` })
    .from(evidenceTies)
    .where(and(inArray(evidenceTies.reportId, ids), isStandingTie(view.db, evidenceTies, at.knownAt)))
    .groupBy(evidenceTies.reportId);
  const counts = new Map(ties.map((tie) => [tie.reportId, tie.count]));
  return shown.map((row) => ({
    ...row,
    sourceName: known.name(row.sourceId),
    reliability: known.reliability(row.sourceId),
    tieCount: counts.get(row.reportId) ?? 0,
  }));
}
