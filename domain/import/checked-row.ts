import type { Judgement } from "../assessment/assessment";
import type { ReportDraft } from "../evidence/report-draft";
import type { IncidentDraft } from "../incident/incident-draft";
import type { Instant } from "../time/time";
import type { Continuing } from "./read-row";

/**
 * A row that can be stored: its content as a form would send it, the digest of its original values, and when the
 * dataset last changed it, null where unknown.
 */
export type CheckedRow = {
  row: number;
  key: string;
  digest: string;
  editionAt: Instant | null;
  content: CheckedContent;
} & Continuing;

export type CheckedContent =
  | { kind: "incident"; incident: IncidentDraft }
  | { kind: "report"; report: ReportDraft; sourceUrl: string | null }
  | { kind: "level"; level: CheckedLevel };

/** A level of an indicator at a time. */
export type CheckedLevel = Pick<
  Judgement,
  "indicatorId" | "level" | "likelihoodRatio" | "confidence" | "rationale" | "effectiveAt"
>;
