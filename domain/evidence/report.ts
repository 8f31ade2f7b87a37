import type { Origin } from "../time/origin";
import type { Instant } from "../time/time";
import type { Credibility, Reliability } from "./admiralty";
import type { ReportArea } from "./report-area";

/** What a row of the report log does. */
export const REPORT_ACTS = ["recorded", "corrected", "retracted"] as const;
export type ReportAct = (typeof REPORT_ACTS)[number];

/** What a row of the evidence log does: links a report to something, or unlinks it. */
export const EVIDENCE_ACTS = ["tied", "untied"] as const;

/** Whether a report supports or contradicts a judgement or an incident. */
export const BEARINGS = ["supports", "contradicts"] as const;
export type Bearing = (typeof BEARINGS)[number];

/** Where reports come from. Its reliability is graded over time, separately from its items' credibility. */
export type Source = {
  id: string;
  version: number;
  name: string;
  url: string | null;
  note: string | null;
  recordedAt: Instant;
  recordedBy: string;
};

/** How reliable a source was judged to be from an instant on. F means unknown, not worst. */
export type SourceGrading = {
  id: string;
  sourceId: string;
  reliability: Reliability;
  reason: string;
  effectiveAt: Instant;
  recordedAt: Instant;
  recordedBy: string;
};

/**
 * An item of evidence. `reportId` stays the same through corrections; `id` names this row of the log.
 * Shape:  `originReportId` is the report that this one repeats, so that the two count as one; `publishedAt` null when
 *         unknown; `categoryId` null when it belongs to no category yet.
 */
export type Report = Origin & {
  id: string;
  reportId: string;
  act: ReportAct;
  replacesId: string | null;
  sourceId: string;
  categoryId: string | null;
  title: string;
  body: string | null;
  url: string | null;
  credibility: Credibility;
  publishedAt: Instant | null;
  effectiveAt: Instant;
  originReportId: string | null;
  /** The areas that it is about; null when it names none. */
  areas: readonly ReportArea[] | null;
  /** Why it was corrected or retracted. */
  reason: string | null;
  recordedAt: Instant;
  recordedBy: string;
};

/**
 * The link of a report to an assessment or an incident: one of the two ids is set.
 * Shape: `incidentId` stays the same through corrections of the incident; an assessment is one row of its log.
 */
export type EvidenceTie = {
  id: string;
  act: (typeof EVIDENCE_ACTS)[number];
  replacesId: string | null;
  reportId: string;
  assessmentId: string | null;
  incidentId: string | null;
  bearing: Bearing;
  /** Why it was unlinked. */
  reason: string | null;
  recordedAt: Instant;
  recordedBy: string;
};
