import { type SQL, sql } from "drizzle-orm";
import { CREDIBILITIES, RELIABILITIES } from "@/domain/evidence/admiralty";
import { ATTRIBUTION_ACTS } from "@/domain/incident/attribution";
import { INCIDENT_ACTS } from "@/domain/incident/incident";
import { INCIDENT_KINDS, INCIDENT_STATUSES } from "@/domain/incident/incident-kind";
import { POSITION_PRECISION_NAMES, PRECISIONS } from "@/domain/incident/precision";
import type { Column } from "../sql/kit";
import { isOneOf, isWithin, kit as k, learned } from "../sql/kit";
import { categories } from "./definitions";
import { origin } from "./imports";
/**
 * SQL: killed and injured together; what is unknown counts for none. Without commas, at which drizzle-kit would cut it in
 * the middle when it writes the index.
 */
export const casualtiesIn = (t: Record<"killedCount" | "injuredCount", Column>): SQL =>
  sql`((case when ${t.killedCount} is null then 0 else ${t.killedCount} end) + (case when ${t.injuredCount} is null then 0 else ${t.injuredCount} end))`;

/** The log of incidents. `incident_id` is the id of the first row, and stays through corrections. */
export const incidents = k.table(
  "incidents",
  {
    id: k.id("id"),
    incidentId: k.words("incident_id").notNull(),
    act: k.closedSet("act", INCIDENT_ACTS).notNull(),
    replacesId: k.words("replaces_id"),
    categoryId: k.ref("category_id", () => categories.id).notNull(),
    kind: k.closedSet("kind", INCIDENT_KINDS).notNull(),
    title: k.words("title").notNull(),
    description: k.words("description"),
    effectiveAt: k.instant("effective_at").notNull(),
    effectiveDay: k.day("effective_day").notNull(),
    untilAt: k.instant("until_at"),
    precision: k.closedSet("precision", PRECISIONS).notNull(),
    place: k.words("place").notNull(),
    latitude: k.degrees("latitude"),
    longitude: k.degrees("longitude"),
    positionPrecision: k.closedSet("position_precision", POSITION_PRECISION_NAMES),
    status: k.closedSet("status", INCIDENT_STATUSES).notNull(),
    mergedIntoId: k.words("merged_into_id"),
    killedCount: k.count("killed_count"),
    injuredCount: k.count("injured_count"),
    source: k.words("source").notNull(),
    sourceUrl: k.words("source_url"),
    reliability: k.closedSet("reliability", RELIABILITIES).notNull(),
    credibility: k.closedSet("credibility", CREDIBILITIES).notNull(),
    reason: k.words("reason"),
    ...origin,
    ...learned,
  },
  (t) => [
    k.unique("incidents_replaced_once").on(t.replacesId),
    k.index("incidents_by_account").on(t.incidentId, t.recordedAt),
    k.index("incidents_by_dataset").on(t.dataset, t.datasetKey, t.recordedAt),
    k.index("incidents_by_merger").on(t.mergedIntoId),
    k.index("incidents_by_moment").on(t.effectiveAt, t.id),
    k.index("incidents_by_import").on(t.importId, t.id),
    k.index("incidents_by_recording").on(t.recordedAt, t.id),
    k.index("incidents_by_casualties").on(casualtiesIn(t), t.id),
    k.index("incidents_by_time").on(t.categoryId, t.effectiveAt),
    k.index("incidents_by_day").on(t.categoryId, t.effectiveDay),
    k.check("incidents_act", isOneOf(t.act, INCIDENT_ACTS)),
    k.check("incidents_kind", isOneOf(t.kind, INCIDENT_KINDS)),
    k.check("incidents_precision", isOneOf(t.precision, PRECISIONS)),
    k.check("incidents_reliability", isOneOf(t.reliability, RELIABILITIES)),
    k.check("incidents_credibility", isOneOf(t.credibility, CREDIBILITIES)),
    k.check("incidents_latitude", isWithin(t.latitude, -90, 90)),
    k.check("incidents_longitude", isWithin(t.longitude, -180, 180)),
    k.check("incidents_status", isOneOf(t.status, INCIDENT_STATUSES)),
    k.check("incidents_position_precision", isOneOf(t.positionPrecision, POSITION_PRECISION_NAMES)),
    k.check("incidents_merged", sql`(${t.act} = 'merged') = (${t.mergedIntoId} is not null)`),
    k.check("incidents_replacement", sql`(${t.act} = 'recorded') = (${t.replacesId} is null)`),
  ],
);

/** Attributions of incidents: separate judgements, which a later one may replace or withdraw. */
export const attributions = k.table(
  "attributions",
  {
    id: k.id("id"),
    incidentId: k.ref("incident_id", () => incidents.id).notNull(),
    act: k.closedSet("act", ATTRIBUTION_ACTS).notNull(),
    replacesId: k.words("replaces_id"),
    actor: k.words("actor").notNull(),
    certainty: k.closedSet("certainty", CREDIBILITIES).notNull(),
    basis: k.words("basis").notNull(),
    ...learned,
  },
  (t) => [
    k.unique("attributions_replaced_once").on(t.replacesId),
    k.index("attributions_by_incident").on(t.incidentId),
    k.index("attributions_by_actor").on(t.actor),
    k.check("attributions_act", isOneOf(t.act, ATTRIBUTION_ACTS)),
    k.check("attributions_certainty", isOneOf(t.certainty, CREDIBILITIES)),
    k.check("attributions_replacement", sql`(${t.act} = 'stated') = (${t.replacesId} is null)`),
  ],
);

/**
 * Incidents that look like one and that a person keeps apart; `one_id` sorts before `other_id`. A row that replaces
 * another takes it back.
 */
export const distinctions = k.table(
  "distinctions",
  {
    id: k.id("id"),
    oneId: k.words("one_id").notNull(),
    otherId: k.words("other_id").notNull(),
    reason: k.words("reason"),
    replacesId: k.words("replaces_id"),
    ...learned,
  },
  (t) => [
    k.unique("distinctions_replaced_once").on(t.replacesId),
    k.index("distinctions_by_pair").on(t.oneId, t.otherId),
    k.index("distinctions_by_other").on(t.otherId),
  ],
);
