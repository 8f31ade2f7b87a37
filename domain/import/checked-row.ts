import type { Judgement } from "../assessment/assessment";
import type { ReportDraft } from "../evidence/report-draft";
import type { IncidentDraft } from "../incident/incident-draft";
import type { Instant } from "../time/time";

/**
 * A row that the desk can take: what it says, as a form would have sent it, the digest of what its dataset told, and when
 * that was last changed, null where the dataset does not say.
 */
export type CheckedRow = {
  row: number;
  key: string;
  digest: string;
  editionAt: Instant | null;
  content: CheckedContent;
};

export type CheckedContent =
  | { kind: "incident"; incident: IncidentDraft }
  | { kind: "report"; report: ReportDraft; sourceUrl: string | null }
  | { kind: "level"; level: CheckedLevel };

/** A level of an indicator at a time. */
export type CheckedLevel = Pick<
  Judgement,
  "indicatorId" | "level" | "likelihoodRatio" | "confidence" | "rationale" | "effectiveAt"
>;
