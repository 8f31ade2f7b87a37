import { gt, lt, max, min, type SQL, sql } from "drizzle-orm";
import type { Instant } from "@/domain/time/time";
import { MOST_MARKS, type TimeScale } from "@/domain/time/time-scale";
import { placeholder, statement } from "../../sql/statement";
import type { View } from "../../store";
import { watchLog } from "../../tables";
import { readEntryFrom, readIsMended, readLastNumberBy } from "./log-cursor";

/** SQL: when the first change at or after an instant was recorded, up to the end of the scale. */
const firstChangeFrom = (from: SQL) =>
  sql`(select min(${watchLog.recordedAt}) from ${watchLog}
    where ${watchLog.recordedAt} >= ${from} and ${watchLog.recordedAt} <= ${placeholder("to")})`;

/** Jumps from each mark to the first change in the next part of the scale: one seek per mark, however long the log. */
const marked = statement((db) =>
  db.select({ at: sql<number>`marks.at` }).from(
    sql`(with recursive marks(at) as (
      select ${firstChangeFrom(sql`${placeholder("from")}`)}
      union all
      select ${firstChangeFrom(sql`marks.at - (marks.at - ${placeholder("from")}) % ${placeholder("share")} + ${placeholder("share")}`)}
      from marks where marks.at is not null
    ) select at from marks where at is not null) as marks`,
  ),
);

/**
 * When changes were recorded, along a scale.
 * Shape: ascending; the first change in each of `MOST_MARKS` equal parts of the scale that has one.
 */
export async function readChangeTimes(view: View, { from, to }: TimeScale): Promise<Instant[]> {
  const share = Math.max(1, Math.ceil((to - from) / MOST_MARKS));
  if (await readIsMended(view)) return readMendedMarks(view, { from, to, share });
  return (await marked(view, { from, to, share })).map(({ at }) => at);
}

/** The same, by entry number. */
async function readMendedMarks(
  view: View,
  { from, to, share }: { from: Instant; to: Instant; share: number },
) {
  const marks: Instant[] = [];
  for (let next = from; ; ) {
    const entry = await readEntryFrom(view, (await readLastNumberBy(view, next - 1)) + 1);
    if (entry === undefined || entry.recordedAt > to) return marks;
    marks.push(entry.recordedAt);
    next = entry.recordedAt - ((entry.recordedAt - from) % share) + share;
  }
}

const recordedBefore = statement((db) =>
  db
    .select({ at: max(watchLog.recordedAt) })
    .from(watchLog)
    .where(lt(watchLog.recordedAt, placeholder("knownAt"))),
);
const recordedAfter = statement((db) =>
  db
    .select({ at: min(watchLog.recordedAt) })
    .from(watchLog)
    .where(gt(watchLog.recordedAt, placeholder("knownAt"))),
);

type Neighbours = { before: Instant | null; after: Instant | null };

/** When the last change before an instant and the first one after it were recorded; null where there is none. */
export async function readNeighbours(view: View, knownAt: Instant): Promise<Neighbours> {
  if (await readIsMended(view)) {
    const last = await readLastNumberBy(view, knownAt - 1);
    const [before, after] = [
      await readEntryFrom(view, last),
      await readEntryFrom(view, (await readLastNumberBy(view, knownAt)) + 1),
    ];
    return { before: last > 0 ? (before?.recordedAt ?? null) : null, after: after?.recordedAt ?? null };
  }
  const [before] = await recordedBefore(view, { knownAt });
  const [after] = await recordedAfter(view, { knownAt });
  return { before: before?.at ?? null, after: after?.at ?? null };
}
