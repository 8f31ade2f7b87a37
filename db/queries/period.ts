import { and, count, desc, gt, inArray, lte } from "drizzle-orm";
import type { Instants } from "@/domain/assessment";
import { TOLD_ACTIONS } from "@/domain/change";
import type { Incident } from "@/domain/incident";
import { changeGroupsOf, type Newest, type Period, type Told } from "@/domain/period";
import type { Instant } from "@/domain/time";
import { incidentOf } from "../incident-log";
import { isStandingIncident } from "../standing";
import type { View } from "../store";
import { incidents, watchLog } from "../tables";
import { readCategoryVersions } from "./category";
import { readKnownIndicators } from "./trend-facts";
import { writtenIn } from "./watch-entries";

/** How many of each kind a brief and a page tell; the totals say what is left out. */
export const TOLD_AT_MOST = 300;

/**
 * What the desk learned after an instant and until what is known at the two times.
 * Shape:  newest first, at most TOLD_AT_MOST of each kind; incidents as they stand, by when they happened.
 * Cost:   10 statements, over the rows of the period by index.
 */
export async function periodIn(view: View, fromAt: Instant, at: Instants): Promise<Period> {
  const span = { fromAt, toAt: at.knownAt };
  const told = await toldWith(view, at);
  const isIn = and(
    inArray(watchLog.action, TOLD_ACTIONS),
    gt(watchLog.recordedAt, fromAt),
    lte(watchLog.recordedAt, at.knownAt),
  );
  const rows = await view.db
    .select()
    .from(watchLog)
    .where(isIn)
    .orderBy(desc(watchLog.recordedAt), desc(watchLog.seq))
    .limit(TOLD_AT_MOST);
  const [all] = await view.db.select({ total: count() }).from(watchLog).where(isIn);
  return {
    ...span,
    changes: { total: all?.total ?? 0, groups: changeGroupsOf(rows, told) },
    incidents: await incidentsIn(view, fromAt, at.knownAt),
    entries: await writtenIn(view, "entry", span, TOLD_AT_MOST),
    closed: await writtenIn(view, "closed", span, TOLD_AT_MOST),
  };
}

async function toldWith(view: View, at: Instants): Promise<Told> {
  const categories = await readCategoryVersions(view, at);
  const indicators = await readKnownIndicators(view, at);
  const names = new Map<string, string>();
  for (const { id, name } of [...categories, ...indicators].sort((a, b) => a.version - b.version))
    names.set(id, name);
  const inOrder = [...categories].sort((a, b) => a.position - b.position);
  return {
    names,
    categoryOf: new Map(indicators.map(({ id, categoryId }) => [id, categoryId])),
    categoryIds: [...new Set(inOrder.map(({ id }) => id))],
  };
}

async function incidentsIn(view: View, fromAt: Instant, knownAt: Instant): Promise<Newest<Incident>> {
  const isIn = and(gt(incidents.recordedAt, fromAt), isStandingIncident(view.db, incidents, knownAt));
  const rows = await view.db
    .select()
    .from(incidents)
    .where(isIn)
    .orderBy(desc(incidents.effectiveAt), desc(incidents.recordedAt))
    .limit(TOLD_AT_MOST);
  const [all] = await view.db.select({ total: count() }).from(incidents).where(isIn);
  return { total: all?.total ?? 0, newest: rows.map(incidentOf) };
}
