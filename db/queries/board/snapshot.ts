import { and, desc, eq, lt, type SQL } from "drizzle-orm";
import type { SnapshotEntry, StoredSnapshot } from "@/domain/snapshot/snapshot";
import type { Instants } from "@/domain/time/time";
import { levelIn, textIn } from "../../sql/words";
import type { View } from "../../store";
import { snapshots } from "../../tables";

/** Entries on a page of the list of snapshots: the whole document of each is read for its level and cover. */
const SNAPSHOT_LIST = 25;

/** The snapshot with a number; undefined when there is none. */
export const readSnapshot = (view: View, number: number): Promise<StoredSnapshot | undefined> =>
  readOne(view, eq(snapshots.number, number));

/** The newest snapshot of the two times; undefined when there is none. */
export const readSnapshotAt = (
  view: View,
  { effectiveAt, knownAt }: Instants,
): Promise<StoredSnapshot | undefined> =>
  readOne(view, and(eq(snapshots.effectiveAt, effectiveAt), eq(snapshots.knownAt, knownAt)));

/**
 * The newest snapshots, newest first, at most SNAPSHOT_LIST; those before a number, where there are older ones.
 * Shape: `next` is the number before which the list goes on; null at its end.
 */
export async function readSnapshotList(
  view: View,
  before = Number.MAX_SAFE_INTEGER,
): Promise<{ entries: SnapshotEntry[]; next: number | null }> {
  const rows = await view.db
    .select({
      number: snapshots.number,
      level: levelIn(snapshots.document, "posture", "level"),
      title: textIn(snapshots.document, "cover", "title"),
      marking: textIn(snapshots.document, "cover", "marking"),
      takenAt: snapshots.recordedAt,
      takenBy: snapshots.recordedBy,
      effectiveAt: snapshots.effectiveAt,
      knownAt: snapshots.knownAt,
      digest: snapshots.digest,
    })
    .from(snapshots)
    .where(lt(snapshots.number, before))
    .orderBy(desc(snapshots.number))
    .limit(SNAPSHOT_LIST + 1);
  const entries = rows.slice(0, SNAPSHOT_LIST);
  return { entries, next: rows.length > SNAPSHOT_LIST ? (entries.at(-1)?.number ?? null) : null };
}

/** The greatest number of a snapshot; 0 without any. Numbers have no gaps. */
export async function readGreatestNumber(view: View): Promise<number> {
  const [last] = await view.db
    .select({ number: snapshots.number })
    .from(snapshots)
    .orderBy(desc(snapshots.number))
    .limit(1);
  return last?.number ?? 0;
}

async function readOne(view: View, where?: SQL): Promise<StoredSnapshot | undefined> {
  const [row] = await view.db
    .select({ document: snapshots.document, digest: snapshots.digest })
    .from(snapshots)
    .where(where)
    .orderBy(desc(snapshots.number))
    .limit(1);
  return row && storedSnapshotOf(row);
}

/** A stored snapshot; `document` is its canonical JSON without the digest. */
export const storedSnapshotOf = (row: { document: string; digest: string }): StoredSnapshot => ({
  ...(JSON.parse(row.document) as Omit<StoredSnapshot, "digest">),
  digest: row.digest,
});
