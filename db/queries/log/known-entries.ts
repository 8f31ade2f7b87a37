import { and, between, count, desc, gt, inArray, lte, type SQL, sql } from "drizzle-orm";
import { ENTRIES_COUNTED, type Known } from "@/domain/difference/what-changed";
import { DAY_MS, type Instant, type Instants } from "@/domain/time/time";
import { readTogether } from "../../sql/read-together";
import { byIndex, integerParameter, unindexed } from "../../sql/words";
import type { View } from "../../store";
import { watchLog } from "../../tables";
import { isRecordedLate, WEEK_MS, weekOfEffect } from "../../tables/log";
import { readIsMended, readLastNumberBy } from "./log-cursor";

/** Kinds of entries that hold for all time once known: a first version stands in for earlier instants (DECISIONS 6). */
const ALWAYS = ["category.added", "indicator.added"];

const ENTRIES_LISTED = 100;

/** Entries, and in which order the newest of them are read. */
type Span = { where: SQL | undefined; newest: SQL[] };

/**
 * The entries of the watch log that are known at `there` and not at `here`: recorded later, or about a later time.
 * Shape: latest first, at most ENTRIES_LISTED, counted up to ENTRIES_COUNTED; only `actions` are included.
 * Cost:  a fixed number of statements, each over a span of the log or of an index; nothing takes effect after it was
 *        recorded, so most spans are empty.
 */
export async function readKnownOnlyAt(
  view: View,
  there: Instants,
  here: Instants,
  actions: readonly string[],
): Promise<Known> {
  const isListed = inArray(unindexed(watchLog.action), [...actions]);
  const spans = await readSpans(view, there, here, isListed);
  const found = await readTogether(
    ...spans.map(({ where, newest }) => readSpan(view, and(where, isListed), newest)),
  );
  const entries = found.flatMap((span) => span.entries).sort((a, b) => b.seq - a.seq);
  const all = found.reduce((sum, { count }) => sum + count, 0);
  return { entries: entries.slice(0, ENTRIES_LISTED), count: Math.min(all, ENTRIES_COUNTED) };
}

/** The newest of the entries, and how many there are. */
async function readSpan(view: View, wanted: SQL | undefined, newest: SQL[]): Promise<Known> {
  const listed = view.db
    .select()
    .from(watchLog)
    .where(wanted)
    .orderBy(...newest)
    .limit(ENTRIES_LISTED);
  const [entries, count] = await readTogether(listed, countOf(view, wanted));
  return { entries, count };
}

const byNumber = [desc(watchLog.seq)];
const byEffect = [desc(watchLog.effectiveAt), desc(watchLog.recordedAt)];

/** Where such entries are: recorded since, recorded late about earlier times, and taking effect since. */
async function readSpans(view: View, there: Instants, here: Instants, isListed: SQL): Promise<Span[]> {
  const spans: Span[] = [];
  const first = (await readLastNumberBy(view, here.knownAt)) + 1;
  const last = await readLastNumberBy(view, Math.min(there.knownAt, there.effectiveAt));
  if (first <= last) spans.push({ where: between(watchLog.seq, first, last), newest: byNumber });
  const lateSince = Math.max(here.knownAt, there.effectiveAt);
  if (lateSince < there.knownAt) {
    const numbers: Numbers = [
      (await readLastNumberBy(view, lateSince)) + 1,
      await readLastNumberBy(view, there.knownAt),
    ];
    const isAlways = inArray(watchLog.action, ALWAYS);
    spans.push(...(await readLateSpans(view, there.effectiveAt, numbers, isListed)), {
      where: and(isAlways, gt(watchLog.effectiveAt, there.effectiveAt), isNumbered(numbers)),
      newest: byNumber,
    });
  }
  const known = Math.min(here.knownAt, there.knownAt);
  const begunBy = Math.min(there.effectiveAt, known);
  if (here.effectiveAt < begunBy) {
    const isBegun = between(watchLog.effectiveAt, here.effectiveAt + 1, begunBy);
    spans.push({ where: and(isBegun, lte(unindexed(watchLog.recordedAt), known)), newest: byEffect });
  }
  return spans;
}

/** From one entry number to another, both included. */
type Numbers = [first: number, last: number];

/** SQL: the same, checked row by row, so that another index leads to the rows. */
const isNumbered = (numbers: Numbers) => between(unindexed(watchLog.seq), ...numbers);

/** Entries with some numbers about the time up to an instant: about the last day of that time, and older ones. */
async function readLateSpans(
  view: View,
  effectiveAt: Instant,
  numbers: Numbers,
  isListed: SQL,
): Promise<Span[]> {
  if (await readIsMended(view))
    return [{ where: and(lte(watchLog.effectiveAt, effectiveAt), isNumbered(numbers)), newest: byNumber }];
  const before = effectiveAt - DAY_MS;
  const isRecent = between(watchLog.effectiveAt, before + 1, effectiveAt);
  return [
    { where: and(isRecent, isNumbered(numbers)), newest: byEffect },
    {
      where: isAmongLate(before, and(between(watchLog.seq, ...numbers), isListed)),
      newest: byNumber,
    },
  ];
}

/**
 * SQL: the entry was recorded late, took effect by then and matches `where`; of more than ENTRIES_COUNTED, one of those
 * that took effect in the latest weeks.
 * Cost: one seek for each week that such entries are about, and ENTRIES_COUNTED rows.
 */
function isAmongLate(effectiveAt: Instant, where: SQL | undefined): SQL {
  const week = weekOfEffect(watchLog);
  const lastBefore = (end: SQL) => sql`(
    select ${week} from ${watchLog} where ${isRecordedLate(watchLog)} and ${week} < ${end}
    order by ${week} desc limit 1)`;
  return sql`${watchLog.seq} in (
    with recursive weeks(week) as (
      select ${lastBefore(sql`${integerParameter(sql`${effectiveAt}`)} / ${sql.raw(String(WEEK_MS))} + 1`)}
      union all
      select ${lastBefore(sql`weeks.week`)} from weeks where weeks.week is not null
    )
    select ${watchLog.seq} from weeks cross join ${byIndex(watchLog, "watch_log_late")}
    where ${week} = weeks.week and ${isRecordedLate(watchLog)}
      and ${unindexed(watchLog.effectiveAt)} <= ${effectiveAt} and ${where}
    limit ${ENTRIES_COUNTED})`;
}

async function countOf(view: View, where: SQL | undefined): Promise<number> {
  const some = view.db
    .select({ seq: watchLog.seq })
    .from(watchLog)
    .where(where)
    .limit(ENTRIES_COUNTED)
    .as("some");
  const [counted] = await view.db.select({ count: count() }).from(some);
  return counted?.count ?? 0;
}
