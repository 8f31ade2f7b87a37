import type { Credibility } from "../evidence/admiralty";
import type { Instant } from "../time/time";

/** What a row about a doer does: says it, says it otherwise, or takes it back. */
export const ATTRIBUTION_ACTS = ["stated", "corrected", "withdrawn"] as const;

/**
 * Who is said to have done it, how sure that is, and on what basis. A judgement of its own, apart from the incident.
 */
export type Attribution = {
  id: string;
  incidentId: string;
  act: (typeof ATTRIBUTION_ACTS)[number];
  replacesId: string | null;
  actor: string;
  certainty: Credibility;
  basis: string;
  recordedAt: Instant;
  recordedBy: string;
};
