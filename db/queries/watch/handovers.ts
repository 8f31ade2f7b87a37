import { and, desc, eq, gt, sql } from "drizzle-orm";
import type { Brief, BriefContent } from "@/domain/watch/brief";
import type { HandoverEntry } from "@/domain/watch/handover";
import { alias } from "../../sql/kit";
import type { Database, View } from "../../store";
import { handovers, watches } from "../../tables";

const HANDOVERS_SHOWN = 50;

const newer = alias(handovers, "newer");

const columns = (db: Database) => ({
  id: handovers.id,
  number: handovers.number,
  watchId: handovers.watchId,
  nextOfficer: handovers.nextOfficer,
  revision: handovers.revision,
  digest: handovers.digest,
  recordedAt: handovers.recordedAt,
  recordedBy: handovers.recordedBy,
  acknowledgedBy: watches.recordedBy,
  acknowledgedAt: watches.effectiveAt,
  acknowledgementRecordedAt: watches.recordedAt,
  replacedByNumber: sql<number | null>`(${db
    .select({ number: newer.number })
    .from(newer)
    .where(and(eq(newer.watchId, handovers.watchId), gt(newer.number, handovers.number)))
    .orderBy(desc(newer.number))
    .limit(1)})`,
});

/**
 * The hand-overs and the state of each.
 * Shape: newest first, at most HANDOVERS_SHOWN.
 */
export const readHandovers = (view: View): Promise<HandoverEntry[]> =>
  view.db
    .select(columns(view.db))
    .from(handovers)
    .leftJoin(watches, eq(watches.acknowledgesId, handovers.id))
    .orderBy(desc(handovers.number))
    .limit(HANDOVERS_SHOWN);

/** The highest hand-over number; 0 before the first. */
export async function readGreatestHandover(view: View): Promise<number> {
  const [last] = await view.db
    .select({ number: handovers.number })
    .from(handovers)
    .orderBy(desc(handovers.number))
    .limit(1);
  return last?.number ?? 0;
}

/** A hand-over and its state; undefined for an unknown number. */
export async function readHandoverEntry(view: View, number: number): Promise<HandoverEntry | undefined> {
  const [found] = await view.db
    .select(columns(view.db))
    .from(handovers)
    .leftJoin(watches, eq(watches.acknowledgesId, handovers.id))
    .where(eq(handovers.number, number));
  return found;
}

/** When the last hand-over of a watch was written; undefined when there is none. */
export async function readHandedOverAt(view: View, watchId: string) {
  const [last] = await view.db
    .select({ recordedAt: handovers.recordedAt })
    .from(handovers)
    .where(eq(handovers.watchId, watchId))
    .orderBy(desc(handovers.number))
    .limit(1);
  return last?.recordedAt;
}

/** A hand-over with its brief and its state; undefined for an unknown number. */
export async function readHandover(
  view: View,
  number: number,
): Promise<{ handover: HandoverEntry; brief: Brief } | undefined> {
  const handover = await readHandoverEntry(view, number);
  if (!handover) return undefined;
  const [row] = await view.db
    .select({ document: handovers.document })
    .from(handovers)
    .where(eq(handovers.number, number));
  const content = JSON.parse(row?.document ?? "{}") as BriefContent;
  return { handover, brief: { ...content, digest: handover.digest } };
}
