import type { AlertLevel } from "../alert-level";
import { countOf } from "../count-words";
import type { Instant, Instants } from "../time/time";
import type { Credibility, Reliability } from "./admiralty";
import { type Corroboration, corroborationOf, corroborationWordsOf, type Link } from "./corroboration";
import type { Bearing, Report } from "./report";

/** A report with its source. `tieCount` counts its links. */
export type ReportEntry = Report & { sourceName: string; reliability: Reliability; tieCount: number };

/** A report linked to an assessment or an incident, as shown there. */
export type Evidence = Link & {
  tieId: string;
  assessmentId: string | null;
  incidentId: string | null;
  bearing: Bearing;
  title: string;
  sourceName: string;
  reliability: Reliability;
  credibility: Credibility;
  /** A retracted report is no longer counted; its link stays visible. */
  isRetracted: boolean;
  tiedAt: Instant;
  tiedBy: string;
};

/** Evidence with everything that its reports repeat. */
export type EvidenceShown = { evidence: Evidence[]; links: Link[] };

/** Evidence for the levels of a category; `indicatorId` is the indicator. */
export type CategoryEvidence = Instants & {
  revision: number;
  categoryId: string;
  evidence: (Evidence & { indicatorId: string })[];
  links: Link[];
};

/** What a report is linked to, as shown on the report's page. */
export type TiedTo = {
  tieId: string;
  bearing: Bearing;
  tiedAt: Instant;
  tiedBy: string;
} & (
  | {
      kind: "assessment";
      id: string;
      indicatorId: string;
      indicatorName: string;
      level: AlertLevel;
      rationale: string;
      effectiveAt: Instant;
      /** It was corrected or retracted since. */
      isReplaced: boolean;
    }
  | { kind: "incident"; id: string; title: string; place: string; effectiveAt: Instant; isReplaced: boolean }
);

/** A target that a report can be linked to; `kind` is the form field that names it. */
export type TieTarget = {
  kind: "assessmentId" | "incidentId";
  id: string;
  name: string;
  level: AlertLevel | null;
  effectiveAt: Instant;
};

/** How strongly evidence supports a judgement, and how many reports contradict it. */
type Weight = { support: Corroboration; againstCount: number };

/** The weight of evidence: retracted reports do not count, and each report counts once. */
export function weightOf(evidence: readonly Evidence[], links: readonly Link[]): Weight {
  const counted = evidence.filter((each) => !each.isRetracted);
  const against = counted.filter((each) => each.bearing === "contradicts");
  return {
    support: corroborationOf(
      counted.filter((each) => each.bearing === "supports"),
      links,
    ),
    againstCount: new Set(against.map((each) => each.reportId)).size,
  };
}

/** The weight of evidence in words; undefined when there is none. */
export function weightWordsOf({ support, againstCount }: Weight): string | undefined {
  if (support.reportCount === 0 && againstCount === 0) return undefined;
  const against = `${countOf(againstCount, "report speaks", "reports speak")} against it`;
  if (support.reportCount === 0) return against;
  const words = corroborationWordsOf(support);
  return againstCount === 0 ? words : `${words}; ${against}`;
}
