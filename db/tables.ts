import { sql } from "drizzle-orm";
import { ASSESSMENT_ACTS, CONFIDENCES } from "@/domain/assessment";
import { DEFINITION_CHANGES } from "@/domain/definition";
import type { ReviewHours } from "@/domain/freshness";
import { CREDIBILITIES, INCIDENT_ACTS, INCIDENT_KINDS, PRECISIONS, RELIABILITIES } from "@/domain/incident";
import type { Criteria } from "@/domain/indicator";
import { isOneOf, isWithin, kit as k } from "./sqlite/kit";

/** The desk itself: one row. */
export const desks = k.table("desks", {
  id: k.id("id"),
  name: k.words("name").notNull(),
  isExample: k.fact("is_example").notNull(),
  /** How far the desk's clock is behind the real one: 0 on a desk that runs on real time. */
  clockOffsetMs: k.count("clock_offset_ms").notNull(),
  /** IANA name of the zone in which the desk stands, shown beside UTC. */
  timeZone: k.words("time_zone"),
  createdAt: k.instant("created_at").notNull(),
});

/** What a row of the log says of itself: when the desk learned it, and from whom. */
const learned = {
  recordedAt: k.instant("recorded_at").notNull(),
  recordedBy: k.words("recorded_by").notNull(),
};

const version = {
  version: k.count("version").notNull(),
  change: k.closedSet("change", DEFINITION_CHANGES).notNull(),
  reason: k.words("reason"),
  isRetired: k.fact("is_retired").notNull(),
  position: k.count("position").notNull(),
  name: k.words("name").notNull(),
  question: k.words("question").notNull(),
  reviewHours: k.json<ReviewHours>("review_hours").notNull(),
};

export const categories = k.table("categories", { id: k.id("id"), ...learned });

export const categoryVersions = k.table(
  "category_versions",
  {
    id: k.id("id"),
    categoryId: k.ref("category_id", () => categories.id).notNull(),
    ...version,
    scope: k.words("scope").notNull(),
    horizonDays: k.count("horizon_days").notNull(),
    ...learned,
  },
  (t) => [
    k.unique("category_versions_in_order").on(t.categoryId, t.version),
    k.check("category_versions_change", isOneOf(t.change, DEFINITION_CHANGES)),
  ],
);

export const indicators = k.table("indicators", {
  id: k.id("id"),
  categoryId: k.ref("category_id", () => categories.id).notNull(),
  ...learned,
});

export const indicatorVersions = k.table(
  "indicator_versions",
  {
    id: k.id("id"),
    indicatorId: k.ref("indicator_id", () => indicators.id).notNull(),
    ...version,
    place: k.words("place").notNull(),
    owner: k.words("owner").notNull(),
    criteria: k.json<Criteria>("criteria").notNull(),
    ...learned,
  },
  (t) => [
    k.unique("indicator_versions_in_order").on(t.indicatorId, t.version),
    k.check("indicator_versions_change", isOneOf(t.change, DEFINITION_CHANGES)),
  ],
);

/** The log of judgements. A row is replaced at most once: the second correction of one row is refused. */
export const assessments = k.table(
  "assessments",
  {
    id: k.id("id"),
    indicatorId: k.ref("indicator_id", () => indicators.id).notNull(),
    act: k.closedSet("act", ASSESSMENT_ACTS).notNull(),
    replacesId: k.words("replaces_id"),
    restsOnId: k.words("rests_on_id"),
    level: k.level("level"),
    likelihoodRatio: k.ratio("likelihood_ratio"),
    confidence: k.closedSet("confidence", CONFIDENCES),
    rationale: k.words("rationale").notNull(),
    effectiveAt: k.instant("effective_at").notNull(),
    effectiveDay: k.day("effective_day").notNull(),
    ...learned,
  },
  (t) => [
    k.unique("assessments_replaced_once").on(t.replacesId),
    k.index("assessments_by_grounds").on(t.restsOnId),
    k.index("assessments_by_time").on(t.indicatorId, t.effectiveAt, t.recordedAt),
    k.index("assessments_by_day").on(t.indicatorId, t.effectiveDay),
    k.check("assessments_act", isOneOf(t.act, ASSESSMENT_ACTS)),
    k.check("assessments_level", isWithin(t.level, 1, 5)),
    k.check("assessments_likelihood", isWithin(t.likelihoodRatio, 0, 1)),
    k.check("assessments_confidence", isOneOf(t.confidence, CONFIDENCES)),
    k.check("assessments_retraction_has_no_level", sql`(${t.act} = 'retracted') = (${t.level} is null)`),
    k.check("assessments_confirmation", sql`(${t.act} = 'confirmed') = (${t.restsOnId} is not null)`),
    k.check(
      "assessments_replacement",
      sql`(${t.act} in ('corrected', 'retracted')) = (${t.replacesId} is not null)`,
    ),
  ],
);

/** A person's word that the sources of an indicator are down, or back. */
export const outages = k.table(
  "outages",
  {
    id: k.id("id"),
    indicatorId: k.ref("indicator_id", () => indicators.id).notNull(),
    act: k.closedSet("act", ["down", "back"]).notNull(),
    reason: k.words("reason").notNull(),
    effectiveAt: k.instant("effective_at").notNull(),
    ...learned,
  },
  (t) => [
    k.index("outages_by_time").on(t.indicatorId, t.effectiveAt),
    k.check("outages_act", isOneOf(t.act, ["down", "back"])),
  ],
);

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
    killedCount: k.count("killed_count"),
    injuredCount: k.count("injured_count"),
    source: k.words("source").notNull(),
    sourceUrl: k.words("source_url"),
    reliability: k.closedSet("reliability", RELIABILITIES).notNull(),
    credibility: k.closedSet("credibility", CREDIBILITIES).notNull(),
    reason: k.words("reason"),
    ...learned,
  },
  (t) => [
    k.unique("incidents_replaced_once").on(t.replacesId),
    k.index("incidents_by_time").on(t.categoryId, t.effectiveAt),
    k.index("incidents_by_day").on(t.categoryId, t.effectiveDay),
    k.check("incidents_act", isOneOf(t.act, INCIDENT_ACTS)),
    k.check("incidents_kind", isOneOf(t.kind, INCIDENT_KINDS)),
    k.check("incidents_precision", isOneOf(t.precision, PRECISIONS)),
    k.check("incidents_reliability", isOneOf(t.reliability, RELIABILITIES)),
    k.check("incidents_credibility", isOneOf(t.credibility, CREDIBILITIES)),
    k.check("incidents_latitude", isWithin(t.latitude, -90, 90)),
    k.check("incidents_longitude", isWithin(t.longitude, -180, 180)),
    k.check("incidents_replacement", sql`(${t.act} = 'recorded') = (${t.replacesId} is null)`),
  ],
);

/** Who is said to have done it: a judgement of its own. */
export const attributions = k.table(
  "attributions",
  {
    id: k.id("id"),
    incidentId: k.ref("incident_id", () => incidents.id).notNull(),
    actor: k.words("actor").notNull(),
    certainty: k.closedSet("certainty", CREDIBILITIES).notNull(),
    basis: k.words("basis").notNull(),
    ...learned,
  },
  (t) => [
    k.index("attributions_by_incident").on(t.incidentId),
    k.check("attributions_certainty", isOneOf(t.certainty, CREDIBILITIES)),
  ],
);

/**
 * Summary: what the standing judgements of one indicator and day come to; levels are empty when all were replaced.
 * A question as known before `touched_at`, when the day was last written about, reads the day from the log instead.
 */
export const dailyLevels = k.table(
  "daily_levels",
  {
    indicatorId: k.ref("indicator_id", () => indicators.id).notNull(),
    day: k.day("day").notNull(),
    highestLevel: k.level("highest_level"),
    closingLevel: k.level("closing_level"),
    closingAt: k.instant("closing_at"),
    closingRecordedAt: k.instant("closing_recorded_at"),
    touchedAt: k.instant("touched_at").notNull(),
  },
  (t) => [k.unique("daily_levels_one_a_day").on(t.day, t.indicatorId)],
);

/** Summary: how many incidents of one category began on a day; `touched_at` as in daily_levels. */
export const dailyIncidents = k.table(
  "daily_incidents",
  {
    categoryId: k.ref("category_id", () => categories.id).notNull(),
    day: k.day("day").notNull(),
    incidentCount: k.count("incident_count").notNull(),
    impreciseCount: k.count("imprecise_count").notNull(),
    touchedAt: k.instant("touched_at").notNull(),
  },
  (t) => [k.unique("daily_incidents_one_a_day").on(t.day, t.categoryId)],
);

/** Who did what, when, before and after. Its number is the desk's revision. Nothing in it is ever changed. */
export const watchLog = k.table(
  "watch_log",
  {
    seq: k.sequence("seq"),
    action: k.words("action").notNull(),
    subjectId: k.words("subject_id").notNull(),
    before: k.json<Record<string, unknown>>("before"),
    after: k.json<Record<string, unknown>>("after"),
    ...learned,
  },
  (t) => [k.index("watch_log_by_time").on(t.recordedAt, t.seq)],
);

/** Boards frozen and numbered. `document` is the canonical JSON that `digest` is computed from. */
export const snapshots = k.table(
  "snapshots",
  {
    number: k.count("number").primaryKey(),
    id: k.words("id").notNull(),
    revision: k.count("revision").notNull(),
    effectiveAt: k.instant("effective_at").notNull(),
    knownAt: k.instant("known_at").notNull(),
    digest: k.words("digest").notNull(),
    document: k.words("document").notNull(),
    ...learned,
  },
  (t) => [k.unique("snapshots_id").on(t.id)],
);
