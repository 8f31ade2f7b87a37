import { sql } from "drizzle-orm";
import { CREDIBILITIES, RELIABILITIES } from "@/domain/evidence/admiralty";
import { BEARINGS, EVIDENCE_ACTS, REPORT_ACTS } from "@/domain/evidence/report";
import type { ReportArea } from "@/domain/evidence/report-area";
import { isOneOf, kit as k, learned } from "../sql/kit";
import { assessments } from "./assessments";
import { categories } from "./definitions";
import { origin } from "./imports";
/** Sources: agencies, outlets, accounts, people. Their names are in their versions. */
export const sources = k.table("sources", { id: k.id("id"), ...learned });

export const sourceVersions = k.table(
  "source_versions",
  {
    id: k.id("id"),
    sourceId: k.ref("source_id", () => sources.id).notNull(),
    version: k.count("version").notNull(),
    name: k.words("name").notNull(),
    url: k.words("url"),
    note: k.words("note"),
    reason: k.words("reason"),
    ...learned,
  },
  (t) => [
    k.unique("source_versions_in_order").on(t.sourceId, t.version),
    k.index("source_versions_by_name").on(sql`lower(${t.name})`),
  ],
);

/** How reliable a source was judged to be. The latest grading known holds. */
export const sourceGradings = k.table(
  "source_gradings",
  {
    id: k.id("id"),
    sourceId: k.ref("source_id", () => sources.id).notNull(),
    reliability: k.closedSet("reliability", RELIABILITIES).notNull(),
    reason: k.words("reason").notNull(),
    effectiveAt: k.instant("effective_at").notNull(),
    ...learned,
  },
  (t) => [
    k.index("source_gradings_by_time").on(t.sourceId, t.effectiveAt, t.recordedAt),
    k.check("source_gradings_reliability", isOneOf(t.reliability, RELIABILITIES)),
  ],
);

/**
 * The log of reports: items of evidence. `report_id` is the id of the first row, and stays through corrections.
 * `origin_report_id` is the report that this one repeats: the two count as one.
 */
export const reports = k.table(
  "reports",
  {
    id: k.id("id"),
    reportId: k.words("report_id").notNull(),
    act: k.closedSet("act", REPORT_ACTS).notNull(),
    replacesId: k.words("replaces_id"),
    sourceId: k.ref("source_id", () => sources.id).notNull(),
    categoryId: k.ref("category_id", () => categories.id),
    title: k.words("title").notNull(),
    body: k.words("body"),
    url: k.words("url"),
    credibility: k.closedSet("credibility", CREDIBILITIES).notNull(),
    publishedAt: k.instant("published_at"),
    effectiveAt: k.instant("effective_at").notNull(),
    originReportId: k.words("origin_report_id"),
    areas: k.json<readonly ReportArea[]>("areas"),
    reason: k.words("reason"),
    ...origin,
    ...learned,
  },
  (t) => [
    k.unique("reports_replaced_once").on(t.replacesId),
    k.index("reports_by_account").on(t.reportId, t.recordedAt),
    k.index("reports_by_time").on(t.effectiveAt),
    k.index("reports_by_recording").on(t.recordedAt, t.id),
    k.index("reports_by_source").on(t.sourceId, t.effectiveAt),
    k.index("reports_by_category").on(t.categoryId, t.effectiveAt),
    k.index("reports_by_origin").on(t.originReportId),
    k.index("reports_with_areas").on(t.effectiveAt).where(sql`${t.areas} is not null`),
    k.index("reports_by_dataset").on(t.dataset, t.datasetKey, t.recordedAt),
    k.index("reports_by_import").on(t.importId),
    k.index("reports_written_over").on(t.sourceId).where(sql`${t.replacesId} is not null`),
    k.check("reports_act", isOneOf(t.act, REPORT_ACTS)),
    k.check("reports_credibility", isOneOf(t.credibility, CREDIBILITIES)),
    k.check("reports_replacement", sql`(${t.act} = 'recorded') = (${t.replacesId} is null)`),
  ],
);

/** Which report supports or contradicts which assessment or incident. */
export const evidenceTies = k.table(
  "evidence_ties",
  {
    id: k.id("id"),
    act: k.closedSet("act", EVIDENCE_ACTS).notNull(),
    replacesId: k.words("replaces_id"),
    reportId: k.words("report_id").notNull(),
    assessmentId: k.ref("assessment_id", () => assessments.id),
    incidentId: k.words("incident_id"),
    bearing: k.closedSet("bearing", BEARINGS).notNull(),
    reason: k.words("reason"),
    ...learned,
  },
  (t) => [
    k.unique("evidence_ties_replaced_once").on(t.replacesId),
    k.index("evidence_ties_by_report").on(t.reportId),
    k.index("evidence_ties_by_assessment").on(t.assessmentId),
    k.index("evidence_ties_by_incident").on(t.incidentId),
    k.check("evidence_ties_act", isOneOf(t.act, EVIDENCE_ACTS)),
    k.check("evidence_ties_bearing", isOneOf(t.bearing, BEARINGS)),
    k.check("evidence_ties_of_one", sql`(${t.assessmentId} is null) <> (${t.incidentId} is null)`),
    k.check("evidence_ties_replacement", sql`(${t.act} = 'untied') = (${t.replacesId} is not null)`),
  ],
);
