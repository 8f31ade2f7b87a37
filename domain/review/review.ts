import type { FreshnessState } from "../assessment/freshness";
import { type Board, type BoardFacts, boardHoldsUntil, boardOf } from "../board/board";
import type { BoardIndicator } from "../board/board-indicator";
import { isUnusual } from "../tempo/tempo-words";
import type { Instant, Instants } from "../time/time";

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

type ReviewReason = (typeof REVIEW_REASONS)[number]["reason"];

/** An indicator that waits for a review. */
export type ReviewItem = BoardIndicator & {
  categoryId: string;
  categoryName: string;
  /** At least one, the most urgent first. */
  reasons: ReviewReason[];
  /** When anything was last decided about it: a level, a confirmation, or an outage. */
  decidedAt: Instant | null;
};

/** What a review is computed from. */
export type ReviewFacts = {
  board: BoardFacts;
  /** When a report contradicting the current level was last linked, by indicator. */
  contradictedAt: ReadonlyMap<string, Instant>;
  /** When an incident of the last 7 days was last recorded, by category. */
  incidentAt: ReadonlyMap<string, Instant>;
};

/** Everything that waits for a review, and when everything else was last decided. */
export type Review = Instants & {
  revision: number;
  waiting: ReviewItem[];
  /** When each indicator that does not wait was last decided. */
  settledAt: Instant[];
};

/**
 * The indicators that wait for a review, most urgent first: by their most urgent reason, then the higher level, then
 * the review that was due first, then board order.
 */
export function reviewOf(facts: ReviewFacts): Review {
  const board = boardOf(facts.board);
  const all = itemsOf(board, facts);
  const { revision, effectiveAt, knownAt } = board;
  return {
    ...{ revision, effectiveAt, knownAt },
    waiting: all.filter(({ reasons }) => reasons.length > 0).sort(byUrgency),
    settledAt: all.flatMap(({ reasons, decidedAt }) =>
      reasons.length === 0 && decidedAt ? [decidedAt] : [],
    ),
  };
}

/** Until when a review computed now stays right if nothing is recorded. */
export const reviewHoldsUntil = ({ board }: ReviewFacts): Instant => boardHoldsUntil(board);

const itemsOf = ({ categories }: Board, facts: ReviewFacts): ReviewItem[] => {
  const spokenAt = new Map<string, Instant>();
  for (const { indicatorId, recordedAt } of facts.board.outages)
    spokenAt.set(indicatorId, Math.max(recordedAt, spokenAt.get(indicatorId) ?? recordedAt));
  return categories.flatMap((category) =>
    category.indicators.map((indicator) => {
      const { id, judgement, freshness } = indicator;
      const seenAt = judgement?.recordedAt ?? Number.NEGATIVE_INFINITY;
      const isAfter = (instant: Instant | undefined) => instant !== undefined && instant > seenAt;
      const holds: Record<ReviewReason, boolean> = {
        contradicted: judgement !== null && isAfter(facts.contradictedAt.get(id)),
        surging: isUnusual(category.incidents) && isAfter(facts.incidentAt.get(category.id)),
        ...freshnessReasons(freshness.state),
      };
      const decided = [judgement?.recordedAt, spokenAt.get(id)].filter((at) => at !== undefined);
      return {
        ...indicator,
        categoryId: category.id,
        categoryName: category.name,
        reasons: REVIEW_REASONS.map(({ reason }) => reason).filter((reason) => holds[reason]),
        decidedAt: decided.length > 0 ? Math.max(...decided) : null,
      };
    }),
  );
};

const freshnessReasons = (state: FreshnessState) => ({
  lapsed: state === "lapsed",
  blind: state === "blind",
  overdue: state === "overdue",
  never: state === "never",
  due: state === "due",
});

const urgencyOf = ({ reasons }: ReviewItem) =>
  REVIEW_REASONS.findIndex(({ reason }) => reason === reasons[0]);

const byUrgency = (a: ReviewItem, b: ReviewItem): number =>
  urgencyOf(a) - urgencyOf(b) ||
  (b.level ?? 0) - (a.level ?? 0) ||
  (a.freshness.reviewAt ?? 0) - (b.freshness.reviewAt ?? 0);

/** How many wait for a review, and for which reasons; one with several counts for each. */
export type ReviewCounts = Instants & { revision: number; waiting: number } & {
  reasons: Record<ReviewReason, number>;
};

export const reviewCountsOf = ({ waiting, revision, effectiveAt, knownAt }: Review): ReviewCounts => ({
  ...{ revision, effectiveAt, knownAt },
  waiting: waiting.length,
  reasons: Object.fromEntries(
    REVIEW_REASONS.map(({ reason }) => [
      reason,
      waiting.filter(({ reasons }) => reasons.includes(reason)).length,
    ]),
  ) as Record<ReviewReason, number>,
});
