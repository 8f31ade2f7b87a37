import { and, asc, count, desc, eq, gt, inArray } from "drizzle-orm";
import { type Paged, pagedOf } from "@/domain/list/list-page";
import type { Instant } from "@/domain/time/time";
import type { Newest } from "@/domain/watch/period";
import type { LogLine } from "@/domain/watch/watch-entry";
import { byDue, CLOSING_ACTS, type WatchEntry } from "@/domain/watch/watch-entry";
import { alias } from "../../sql/kit";
import { isUnreplaced } from "../../sql/unreplaced-rows";
import type { Database, View } from "../../store";
import { watchEntries } from "../../tables";

const later = alias(watchEntries, "later");
const earlier = alias(watchEntries, "earlier");

const isLatest = (db: Database, knownAt: Instant) => isUnreplaced(db, watchEntries, later, knownAt);

/** The open questions and tasks, in the order in which they are due, as known by then. */
export async function readOpenEntries(view: View, knownAt: Instant) {
  const open = await view.db
    .select()
    .from(watchEntries)
    .where(
      and(
        inArray(watchEntries.kind, CLOSED),
        inArray(watchEntries.act, ["written", "corrected"]),
        isLatest(view.db, knownAt),
      ),
    );
  const ofKind = (kind: WatchEntry["kind"]) => open.filter((entry) => entry.kind === kind).sort(byDue);
  return { questions: ofKind("question"), tasks: ofKind("task") };
}

/** What can be closed. */
const CLOSED: WatchEntry["kind"][] = ["question", "task"];

type Span = { fromAt: Instant; toAt: Instant };

/**
 * Entries, or what was closed, recorded after `fromAt` and up to `toAt`.
 * Shape: latest first, at most `limit`.
 */
export async function readEntriesBetween(
  view: View,
  what: "entry" | "closed",
  { fromAt, toAt }: Span,
  limit: number,
): Promise<Newest<WatchEntry>> {
  const isWhat =
    what === "entry"
      ? eq(watchEntries.kind, "entry")
      : and(inArray(watchEntries.kind, CLOSED), inArray(watchEntries.act, [...CLOSING_ACTS]));
  const where = and(isWhat, gt(watchEntries.recordedAt, fromAt), isLatest(view.db, toAt));
  const newest = await view.db
    .select()
    .from(watchEntries)
    .where(where)
    .orderBy(desc(watchEntries.effectiveAt), desc(watchEntries.recordedAt), desc(watchEntries.id))
    .limit(limit);
  const [all] = await view.db.select({ total: count() }).from(watchEntries).where(where);
  return { total: all?.total ?? 0, newest };
}

/** All versions of one entry, oldest first; empty for an unknown id. */
export const readEntryHistory = (view: View, entryId: string): Promise<WatchEntry[]> =>
  view.db
    .select()
    .from(watchEntries)
    .where(eq(watchEntries.entryId, entryId))
    .orderBy(asc(watchEntries.recordedAt), asc(watchEntries.id));

/**
 * The watch's log.
 * Shape: latest first, `limit` lines after the first `skip`.
 */
export async function readLogLines(
  view: View,
  knownAt: Instant,
  skip: number,
  limit: number,
): Promise<Paged<LogLine>> {
  const read = await view.db
    .select({ entry: watchEntries, before: earlier })
    .from(watchEntries)
    .leftJoin(earlier, eq(earlier.id, watchEntries.replacesId))
    .where(and(eq(watchEntries.kind, "entry"), isLatest(view.db, knownAt)))
    .orderBy(desc(watchEntries.effectiveAt), desc(watchEntries.recordedAt), desc(watchEntries.id))
    .limit(limit + 1)
    .offset(skip);
  return pagedOf(read, limit);
}
