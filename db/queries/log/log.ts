import { asc, desc, sql } from "drizzle-orm";
import { type Counted, countedOf, MOST_COUNTED } from "@/domain/list/list-page";
import { type Directory, parsedEntryOf, type StoredEntry, type SubjectedEntry } from "@/domain/log/log-entry";
import type { LogFilter } from "@/domain/log/log-filter";
import type { Instant } from "@/domain/time/time";
import type { View } from "../../store";
import { watchLog } from "../../tables";
import { EVERYTHING, readDirectory } from "../definition/directory";
import { readEntryFrom, readLastNumberBy } from "./log-cursor";
import { type LogBounds, matchesFilter } from "./log-search";
import { readLogWords } from "./log-words";
import { readTail } from "./newest-log-entry";

const LOG_ROWS = 50;

/** How many entries one query searches where no index helps. */
export const REACH = 100_000;

/** A page of the watch log. `next` is the cursor of the next page; null on the last. */
type LogPage<Entry> = {
  entries: Entry[];
  next: number | null;
  directory: Directory;
  revision: number;
};

/**
 * The entries of the watch log that match a filter.
 * Shape: newest first, or oldest first on request, at most `limit`. With words, or a person and a subject, one
 *        query searches REACH entries; `next` continues from there, even when fewer were found.
 * Cost:  at most `limit` rows of an index for each action of a person or a subject, whatever the length of the log.
 */
export async function readLog(
  view: View,
  filter: LogFilter,
  limit = LOG_ROWS,
): Promise<LogPage<SubjectedEntry>> {
  const { entries, ...page } = await readStoredLog(view, filter, limit);
  return { entries: entries.map(parsedEntryOf), ...page };
}

/** The columns in the order of StoredRow, whatever their order in the table. */
const asStored = {
  seq: watchLog.seq,
  action: watchLog.action,
  subjectId: watchLog.subjectId,
  before: sql<string | null>`${watchLog.before}`,
  after: sql<string | null>`${watchLog.after}`,
  recordedAt: watchLog.recordedAt,
  recordedBy: watchLog.recordedBy,
  indicatorId: watchLog.indicatorId,
  categoryId: watchLog.categoryId,
  effectiveAt: watchLog.effectiveAt,
} satisfies Record<keyof StoredEntry, unknown>;

/** A row in the order of those columns. */
type StoredRow = [
  seq: number,
  action: string,
  subjectId: string,
  before: string | null,
  after: string | null,
  recordedAt: Instant,
  recordedBy: string,
  indicatorId: string | null,
  categoryId: string | null,
  effectiveAt: Instant,
];

/** None of these columns needs decoding: put together here, a row takes half the time that drizzle needs. */
const storedEntryOf = ([
  seq,
  action,
  subjectId,
  before,
  after,
  recordedAt,
  recordedBy,
  indicatorId,
  categoryId,
  effectiveAt,
]: StoredRow): StoredEntry => ({
  seq,
  action,
  subjectId,
  before,
  after,
  recordedAt,
  recordedBy,
  indicatorId,
  categoryId,
  effectiveAt,
});

/** The same for exports, which write a few entries at a time: what was not yet parsed needs less memory. */
export async function readStoredLog(
  view: View,
  filter: LogFilter,
  limit: number,
): Promise<LogPage<StoredEntry>> {
  const { revision } = await readTail(view);
  const directory = await readDirectory(view, EVERYTHING);
  const whole = await readWhole(view, filter, revision);
  const bounds = reachedOf(filter, whole);
  const { actions } = await readLogWords(view);
  const wanted = matchesFilter(filter, { bounds, actions, directory, limit: limit + 1 });
  const found = (await view.db
    .select(asStored)
    .from(watchLog)
    .where(wanted)
    .orderBy(filter.sort.isDescending ? desc(watchLog.seq) : asc(watchLog.seq))
    .limit(limit + 1)
    .values()) as StoredRow[];
  const entries = found.slice(0, limit).map(storedEntryOf);
  const next = found.length > limit ? (entries.at(-1)?.seq ?? null) : endOf(filter, bounds, whole);
  return { entries, next, directory, revision };
}

/**
 * The number of entries that match a filter: exact for times alone, because entry numbers have no gaps; otherwise counted
 * up to MOST_COUNTED.
 * Cost: that of a page, with MOST_COUNTED for its limit; none where `page`, the first, holds all that one query finds.
 */
export async function readLogCount(
  view: View,
  requested: LogFilter,
  page?: LogPage<unknown>,
): Promise<Counted> {
  if (page && requested.after === null && page.entries.length < LOG_ROWS)
    return { count: page.entries.length, isMore: page.next !== null };
  const filter = { ...requested, after: null };
  const { revision } = await readTail(view);
  const whole = await readWhole(view, filter, revision);
  if (isSpan(filter)) {
    const first = (await readEntryFrom(view, whole.after + 1))?.seq ?? whole.before;
    return { count: Math.max(0, whole.before - first), isMore: false };
  }
  const bounds = reachedOf(filter, whole);
  const directory = await readDirectory(view, EVERYTHING);
  const { actions } = await readLogWords(view);
  const limit = MOST_COUNTED + 1;
  const some = view.db
    .select({ seq: watchLog.seq })
    .from(watchLog)
    .where(matchesFilter(filter, { bounds, actions, directory, limit }))
    .limit(limit)
    .as("some");
  const [row] = await view.db.select({ count: sql<number>`count(*)` }).from(some);
  const counted = countedOf(row?.count ?? 0);
  return { ...counted, isMore: counted.isMore || endOf(filter, bounds, whole) !== null };
}

/** What leaves no entry of a span of times out. With any other filter, entries are counted. */
const OF_A_SPAN = new Set<string>(["fromAt", "untilAt", "sort", "after"] satisfies (keyof LogFilter)[]);

const isSpan = (filter: LogFilter): boolean =>
  Object.entries(filter).every(([name, value]) => value === null || OF_A_SPAN.has(name));

/** The range of entry numbers that the filter's times allow, exclusive. */
async function readWhole(view: View, filter: LogFilter, revision: number): Promise<LogBounds> {
  const after = filter.fromAt === null ? 0 : await readLastNumberBy(view, filter.fromAt - 1);
  const last = filter.untilAt === null ? revision : await readLastNumberBy(view, filter.untilAt);
  return { after, before: last + 1 };
}

/** The part of it that one query searches. */
function reachedOf(filter: LogFilter, whole: LogBounds): LogBounds {
  const reach = isSlow(filter) ? REACH + 1 : Number.POSITIVE_INFINITY;
  if (filter.sort.isDescending) {
    const before = Math.min(filter.after ?? whole.before, whole.before);
    return { after: Math.max(whole.after, before - reach), before };
  }
  const after = Math.max(filter.after ?? whole.after, whole.after);
  return { after, before: Math.min(whole.before, after + reach) };
}

/** The cursor of the next page when this one found no more; null when nothing is left. */
const endOf = ({ sort }: LogFilter, bounds: LogBounds, whole: LogBounds): number | null => {
  if (sort.isDescending) return bounds.after > whole.after ? bounds.after + 1 : null;
  return bounds.before < whole.before ? bounds.before - 1 : null;
};

/** Whether no index leads to what is wanted: words, or a person's entries about one thing. */
const isSlow = ({ text, recordedBy, categoryId, indicatorId }: LogFilter): boolean =>
  text !== null || (recordedBy !== null && (categoryId ?? indicatorId) !== null);
