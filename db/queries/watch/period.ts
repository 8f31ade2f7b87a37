import { and, count, desc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { CHANGE_ACTIONS } from "@/domain/changes/change";
import type { Instant, Instants } from "@/domain/time/time";
import { changeGroupsOf, type LearnedIncident, type Newest, type Period } from "@/domain/watch/period";
import { isUnreplacedIncident } from "../../sql/unreplaced-rows";
import { rowsOf, unindexed } from "../../sql/words";
import type { View } from "../../store";
import { incidents, watchLog } from "../../tables";
import { readDirectory } from "../definition/directory";
import { readRecordedBetween } from "../log/log-cursor";
import { readEntriesBetween } from "./watch-entries";

/** Most items of each kind in a brief; the totals count the rest. */
const LISTED_AT_MOST = 300;

/**
 * What the desk learned between an instant and the two times.
 * Shape: newest first, at most `limit` of each kind; incidents in their current account, by effective time.
 * Cost:  14 statements, over the rows of the period by index.
 */
export async function readPeriod(
  view: View,
  fromAt: Instant,
  at: Instants,
  limit = LISTED_AT_MOST,
): Promise<Period> {
  const span = { fromAt, toAt: at.knownAt };
  const recorded = await readRecordedBetween(view, fromAt, at.knownAt);
  const isIn = and(inArray(unindexed(watchLog.action), CHANGE_ACTIONS), recorded);
  const rows = await view.db.select().from(watchLog).where(isIn).orderBy(desc(watchLog.seq)).limit(limit);
  return {
    ...span,
    changes: {
      total: await countChanges(view, recorded),
      groups: changeGroupsOf(rows, await readDirectory(view, at)),
    },
    incidents: await incidentsIn(view, fromAt, at.knownAt, limit),
    entries: await readEntriesBetween(view, "entry", span, limit),
    closed: await readEntriesBetween(view, "closed", span, limit),
  };
}

/** Cost: reads the index of actions alone. */
async function countChanges(view: View, recorded: SQL): Promise<number> {
  const isOfAction = and(eq(watchLog.action, sql`act.value`), recorded);
  const of = view.db.select({ count: count() }).from(watchLog).where(isOfAction);
  const [all] = await view.db
    .select({ total: sql<number>`sum((${of}))` })
    .from(rowsOf(sql`${JSON.stringify(CHANGE_ACTIONS)}`, "act"));
  return all?.total ?? 0;
}

const sentence = {
  incidentId: incidents.incidentId,
  categoryId: incidents.categoryId,
  kind: incidents.kind,
  title: incidents.title,
  effectiveAt: incidents.effectiveAt,
  untilAt: incidents.untilAt,
  precision: incidents.precision,
  place: incidents.place,
  status: incidents.status,
  killedCount: incidents.killedCount,
  injuredCount: incidents.injuredCount,
  source: incidents.source,
  reliability: incidents.reliability,
  credibility: incidents.credibility,
};

async function incidentsIn(
  view: View,
  fromAt: Instant,
  knownAt: Instant,
  limit: number,
): Promise<Newest<LearnedIncident>> {
  const isIn = and(gt(incidents.recordedAt, fromAt), isUnreplacedIncident(view.db, incidents, knownAt));
  const newest = await view.db
    .select(sentence)
    .from(incidents)
    .where(isIn)
    .orderBy(desc(incidents.effectiveAt), desc(incidents.recordedAt))
    .limit(limit);
  const [all] = await view.db.select({ total: count() }).from(incidents).where(isIn);
  return { total: all?.total ?? 0, newest };
}
