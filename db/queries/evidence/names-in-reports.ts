import { and, inArray } from "drizzle-orm";
import type { Report } from "@/domain/evidence/report";
import type { Names } from "@/domain/log/log-entry";
import type { Instants } from "@/domain/time/time";
import { isNewestOfReport } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { reports } from "../../tables";
import { readCategoryNames } from "../definition/directory";
import { readSourcesKnown } from "./source";

/**
 * The names behind the ids in a report's accounts, as known by then: categories, sources, and the reports that it
 * repeats.
 * Cost: four statements; none for a report with a single account.
 */
export async function readNamesIn(view: View, accounts: readonly Report[], at: Instants): Promise<Names> {
  if (accounts.length < 2) return new Map();
  const sourceIds = accounts.map(({ sourceId }) => sourceId);
  const originIds = accounts.flatMap(({ originReportId }) => originReportId ?? []);
  const sources = await readSourcesKnown(view, sourceIds, at);
  const origins = await view.db
    .select({ id: reports.reportId, title: reports.title })
    .from(reports)
    .where(and(inArray(reports.reportId, originIds), isNewestOfReport(view.db, reports, at.knownAt)));
  return new Map([
    ...(await readCategoryNames(view, at)),
    ...sourceIds.map((id) => [id, sources.name(id)] as const),
    ...origins.map(({ id, title }) => [id, title] as const),
  ]);
}
