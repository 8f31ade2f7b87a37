import type { Credibility } from "../evidence/admiralty";
import type { Instant } from "../time/time";

/** What a row of the attribution log does: states it, corrects it, or withdraws it. */
export const ATTRIBUTION_ACTS = ["stated", "corrected", "withdrawn"] as const;

/** Who did it, with what confidence, and on what basis: a judgement separate from the incident. */
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
