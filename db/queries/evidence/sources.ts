import { asc, eq, inArray, sql } from "drizzle-orm";
import type { SourceEntry, SourceList } from "@/domain/evidence/evidence-pages";
import { DEFAULT_SOURCE_ORDER, type SourceFilters } from "@/domain/evidence/report-filters";
import { gradingInForceOf } from "@/domain/evidence/source";
import { groupBy } from "@/domain/group-by";
import { type Instants, LAST_INSTANT } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { inIdOrder, type List, type ListPart, readListPage, readListPart } from "../../sql/list-rows";
import { likeWords } from "../../sql/words";
import type { View } from "../../store";
import { sourceVersions } from "../../tables";
import { readTail } from "../log/newest-log-entry";
import { isNewestVersion, sourceColumns } from "./source";
import { readGradings, reliabilityAt } from "./source-gradings";

/** Names that a form offers. */
const NAMES_OFFERED = 300;

/** Sorted by the database alone, because JavaScript folds the case of more letters. */
const nameInOrder = sql`lower(${sourceVersions.name})`;

const keysAt = (at: Instants) => ({
  name: { key: nameInOrder, isIndexed: true as const },
  reliability: { key: sql`coalesce(${reliabilityAt(sourceVersions.sourceId, at)}, '')` },
  recorded: { key: sourceVersions.recordedAt },
});

const listOf = (
  view: View,
  { text, reliability, sort, after }: SourceFilters,
  at: Instants,
): List<keyof ReturnType<typeof keysAt>, SourceEntry> => ({
  query: {
    table: sourceVersions,
    id: sourceVersions.id,
    keys: keysAt(at),
    defaultSort: DEFAULT_SOURCE_ORDER,
    sort,
    after,
    indexedConditions: () => undefined,
    otherConditions: [
      isNewestVersion(at.knownAt),
      text === null ? undefined : likeWords(sourceVersions.name, text),
      reliability === null
        ? undefined
        : eq(sql`${reliabilityAt(sourceVersions.sourceId, at)}`, sql`${reliability}`),
    ],
  },
  readEntries: (ids) => readEntries(view, ids, at),
});

async function readEntries(view: View, ids: string[], at: Instants): Promise<SourceEntry[]> {
  const rows = await view.db
    .select({ ...sourceColumns, rowId: sourceVersions.id })
    .from(sourceVersions)
    .where(inArray(sourceVersions.id, ids));
  const inRows = inIdOrder(
    ids,
    rows.map(({ rowId, ...source }) => ({ id: rowId, source })),
  ).map(({ source }) => source);
  const known = await readGradings(
    view,
    inRows.map((row) => row.id),
    at,
  );
  const gradings = groupBy(known, (each) => each.sourceId);
  return inRows.map((row) => ({ ...row, grading: gradingInForceOf(gradings.get(row.id) ?? [], at) ?? null }));
}

/**
 * A page of the sources that were known by then, by default by name, each with its current
 * grading.
 * Cost: at most eight statements.
 */
export async function readSources(
  view: View,
  desk: Desk,
  filters: SourceFilters,
  asOf?: Instants,
): Promise<SourceList> {
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  return { ...at, revision: tail.revision, ...(await readListPage(view, listOf(view, filters, at))) };
}

/** A part of the same list, for exports. */
export const readSourcePart = (
  view: View,
  filters: SourceFilters,
  at: Instants,
  limit: number,
): Promise<ListPart<SourceEntry>> => readListPart(view, listOf(view, filters, at), limit);

/** The sources that a form offers, by name. */
export const readSourceNames = (view: View): Promise<{ id: string; name: string }[]> =>
  view.db
    .select({ id: sourceVersions.sourceId, name: sourceVersions.name })
    .from(sourceVersions)
    .where(isNewestVersion(LAST_INSTANT))
    .orderBy(asc(nameInOrder))
    .limit(NAMES_OFFERED);
