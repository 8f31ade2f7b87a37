import { desc } from "drizzle-orm";
import type { Instants } from "@/domain/assessment/assessment";
import { boardOf } from "@/domain/board/board";
import { canonicalJsonOf, digestOf } from "@/domain/digest";
import { accept, type Outcome } from "@/domain/outcome";
import { snapshotOf } from "@/domain/snapshot/frozen-board";
import { SNAPSHOT_DAYS, type Snapshot } from "@/domain/snapshot/snapshot";
import type { SnapshotDraft } from "@/domain/snapshot/snapshot-draft";
import { categoryTrendOf, rangeEndingAt, type Trend } from "@/domain/trend/trend";
import { type Desk, log, refusalOfFuture } from "../desk";
import { readBoardFactsIn } from "../queries/board";
import { readRecordHead } from "../queries/record-head";
import { storedSnapshotOf } from "../queries/snapshot";
import { readTrendFacts } from "../queries/trend-facts";
import type { Tx, View } from "../store";
import { snapshots } from "../tables";
import { readTail } from "../tail";

/**
 * Takes the next snapshot at the two times and stores it, with its watch-log row.
 * Shape:  the board is read after its log row is written, so that its revision is the number of that row. The row is
 *         dated after everything that the snapshot knows: whatever is recorded next is dated later still, and the
 *         same question asked again has the same answer for ever.
 */
async function addSnapshot(tx: Tx, desk: Desk, at: Instants): Promise<Snapshot> {
  const id = desk.newId();
  const number = (await greatestNumber(tx)) + 1;
  const loggedAt = Math.max(tx.recordedAt, at.knownAt + 1);
  await log({ ...tx, recordedAt: loggedAt }, desk, "snapshot.taken", id, { number, ...at });
  const board = boardOf(await readBoardFactsIn(tx, desk, at));
  const trends = await readTrendsOf(
    tx,
    at,
    board.categories.map((c) => c.id),
  );
  const takenAt = tx.recordedAt;
  const own = { number, id, takenAt, takenBy: desk.actor, recordHead: await readRecordHead(tx) };
  const content = snapshotOf({ board, trends, desk: desk.profile, ...own });
  const row = { document: canonicalJsonOf(content), digest: digestOf(content) };
  const { revision } = board;
  await tx.db
    .insert(snapshots)
    .values({ number, id, revision, ...at, ...row, recordedAt: takenAt, recordedBy: desk.actor });
  return storedSnapshotOf(row);
}

/**
 * The same for somebody who may have left out either time: the present then.
 * Errors: refuses an `effectiveAt` or `knownAt` in the future.
 */
export async function addAskedSnapshot(tx: Tx, desk: Desk, asked: SnapshotDraft): Promise<Outcome<Snapshot>> {
  const now = tx.recordedAt;
  for (const field of ["effectiveAt", "knownAt"] as const) {
    const future = refusalOfFuture(asked[field], now, field);
    if (future) return future;
  }
  const at = { effectiveAt: asked.effectiveAt ?? now, knownAt: asked.knownAt ?? now };
  return accept(await addSnapshot(tx, desk, at));
}

async function greatestNumber(view: View): Promise<number> {
  const [last] = await view.db
    .select({ number: snapshots.number })
    .from(snapshots)
    .orderBy(desc(snapshots.number))
    .limit(1);
  return last?.number ?? 0;
}

async function readTrendsOf(
  view: View,
  at: Instants,
  categoryIds: readonly string[],
): Promise<Map<string, Trend>> {
  const range = rangeEndingAt(at.effectiveAt, SNAPSHOT_DAYS);
  const facts = await readTrendFacts(view, at, range, await readTail(view));
  return new Map(categoryIds.map((id) => [id, categoryTrendOf(facts, id)]));
}
