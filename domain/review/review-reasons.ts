/** Why an indicator waits for a review: the most urgent reason first. */
export const REVIEW_REASONS = [
  { reason: "contradicted", words: "Contradicted by newer evidence" },
  { reason: "surging", words: "Unusually many incidents since" },
  { reason: "lapsed", words: "Lapsed" },
  { reason: "blind", words: "Sources down" },
  { reason: "overdue", words: "Overdue" },
  { reason: "never", words: "Never assessed" },
  { reason: "due", words: "Due" },
] as const;

export type ReviewReason = (typeof REVIEW_REASONS)[number]["reason"];
