import { and, desc, eq, type SQL } from "drizzle-orm";
import type { SnapshotEntry, StoredSnapshot } from "@/domain/snapshot/snapshot";
import type { Instants } from "@/domain/time/time";
import type { View } from "../../store";
import { snapshots } from "../../tables";

/** Entries in the list of snapshots. */
const SNAPSHOT_LIST = 100;

/** The snapshot with a number; undefined when there is none. */
export const readSnapshot = (view: View, number: number): Promise<StoredSnapshot | undefined> =>
  readOne(view, eq(snapshots.number, number));

/** The newest snapshot; undefined on a desk without any. */
export const readNewestSnapshot = (view: View): Promise<StoredSnapshot | undefined> => readOne(view);

/** The newest snapshot of the two times; undefined when there is none. */
export const readSnapshotAt = (
  view: View,
  { effectiveAt, knownAt }: Instants,
): Promise<StoredSnapshot | undefined> =>
  readOne(view, and(eq(snapshots.effectiveAt, effectiveAt), eq(snapshots.knownAt, knownAt)));

/** The newest snapshots, newest first, at most SNAPSHOT_LIST. */
export const readSnapshotList = (view: View): Promise<SnapshotEntry[]> =>
  view.db
    .select({
      number: snapshots.number,
      takenAt: snapshots.recordedAt,
      takenBy: snapshots.recordedBy,
      effectiveAt: snapshots.effectiveAt,
      knownAt: snapshots.knownAt,
      digest: snapshots.digest,
    })
    .from(snapshots)
    .orderBy(desc(snapshots.number))
    .limit(SNAPSHOT_LIST);

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
