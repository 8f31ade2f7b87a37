import { textDigestOf } from "../digest";
import { HOUR_MS, type Instant } from "../time/time";
import type { Review, ReviewItem } from "./review";

/** A review round of one browser: since when, and what it postponed, by marks of the ids. */
export type ReviewRound = { startedAt: Instant; later: readonly string[] };

/** A round expires, so that what one watch postponed comes first again in the next. */
const ROUND_MS = 12 * HOUR_MS;
/** Most postponed indicators in the cookie; the oldest ones come back first. */
const MOST_LATER = 300;

const markIn = (id: string): string => textDigestOf(id).slice(0, 8);

/** A round as a cookie. */
export const roundTextOf = ({ startedAt, later }: ReviewRound): string => [startedAt, ...later].join(".");

/** The round in a cookie; undefined when there is none, or it has expired. */
export function roundIn(text: string, now: Instant): ReviewRound | undefined {
  const [started = "", ...later] = text.split(".");
  const startedAt = Number(started);
  if (!/^\d+$/.test(started) || startedAt > now || now - startedAt > ROUND_MS) return undefined;
  return { startedAt, later: later.filter((mark) => /^[0-9a-f]{8}$/.test(mark)).slice(-MOST_LATER) };
}

/** The round with an indicator postponed. */
export const postponed = ({ startedAt, later }: ReviewRound, id: string): ReviewRound => ({
  startedAt,
  later: [...later.filter((mark) => mark !== markIn(id)), markIn(id)].slice(-MOST_LATER),
});

/** The state of a round: what still waits, what was postponed, and how many were decided since it began, by anyone. */
export type ReviewState = {
  startedAt: Instant | null;
  next: ReviewItem[];
  later: ReviewItem[];
  decided: number;
};

/**
 * A review within a round: both lists most urgent first. What was decided in the round does not wait again before the
 * next one.
 */
export function roundOf({ waiting, settledAt }: Review, round: ReviewRound | undefined): ReviewState {
  if (!round) return { startedAt: null, next: waiting, later: [], decided: 0 };
  const isDecided = (at: Instant | null) => at !== null && at >= round.startedAt;
  const open = waiting.filter(({ decidedAt }) => !isDecided(decidedAt));
  const isLater = ({ id }: ReviewItem) => round.later.includes(markIn(id));
  return {
    startedAt: round.startedAt,
    next: open.filter((item) => !isLater(item)),
    later: open.filter(isLater),
    decided: waiting.length - open.length + settledAt.filter(isDecided).length,
  };
}
