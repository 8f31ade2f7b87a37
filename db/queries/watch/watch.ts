import { and, desc, eq, getTableColumns, lte } from "drizzle-orm";
import { type Instants, LAST_INSTANT } from "@/domain/time/time";
import type { WatchState } from "@/domain/watch/watch";
import { placeholder, statement } from "../../sql/statement";
import type { View } from "../../store";
import { handovers, watches } from "../../tables";

const lastBegun = statement((db) =>
  db
    .select({
      watch: getTableColumns(watches),
      pending: {
        id: handovers.id,
        number: handovers.number,
        nextOfficer: handovers.nextOfficer,
        recordedAt: handovers.recordedAt,
        recordedBy: handovers.recordedBy,
      },
    })
    .from(watches)
    .leftJoin(
      handovers,
      and(eq(handovers.watchId, watches.id), lte(handovers.recordedAt, placeholder("knownAt"))),
    )
    .where(
      and(
        lte(watches.effectiveAt, placeholder("effectiveAt")),
        lte(watches.recordedAt, placeholder("knownAt")),
      ),
    )
    .orderBy(desc(watches.effectiveAt), desc(watches.recordedAt), desc(watches.id), desc(handovers.number))
    .limit(1),
);

/**
 * Who has the watch at the two times, and any hand-over that is not acknowledged yet.
 * Shape: a hand-over is pending while no later watch has begun; of several, the newest.
 * Cost:  one statement.
 */
export async function readWatchState(view: View, { effectiveAt, knownAt }: Instants): Promise<WatchState> {
  const [last] = await lastBegun(view, { effectiveAt, knownAt });
  return last ?? { watch: null, pending: null };
}

/** The same, by everything ever recorded. */
export const readNewestWatchState = (view: View): Promise<WatchState> =>
  readWatchState(view, { effectiveAt: LAST_INSTANT, knownAt: LAST_INSTANT });
