import { textDigestOf } from "../digest";
import { HOUR_MS, type Instant } from "../time/time";
import type { Review, ReviewItem } from "./review";

/** A round that one browser goes through: since when, and what it put off until later, each by a mark of its id. */
export type ReviewRound = { startedAt: Instant; later: readonly string[] };

/** A round ends by itself, so that what was put off in one watch comes first again in the next. */
const ROUND_MS = 12 * HOUR_MS;
/** A browser keeps no more of them; those that were put off first come back. */
const MOST_LATER = 300;

const markIn = (id: string): string => textDigestOf(id).slice(0, 8);

/** A round as the browser keeps it. */
export const roundTextOf = ({ startedAt, later }: ReviewRound): string => [startedAt, ...later].join(".");

/** The round that a browser kept; undefined when there is none, or when it is over. */
export function roundIn(text: string, now: Instant): ReviewRound | undefined {
  const [started = "", ...later] = text.split(".");
  const startedAt = Number(started);
  if (!/^\d+$/.test(started) || startedAt > now || now - startedAt > ROUND_MS) return undefined;
  return { startedAt, later: later.filter((mark) => /^[0-9a-f]{8}$/.test(mark)).slice(-MOST_LATER) };
}

/** The round in which some indicator was put off until later. */
export const postponed = ({ startedAt, later }: ReviewRound, id: string): ReviewRound => ({
  startedAt,
  later: [...later.filter((mark) => mark !== markIn(id)), markIn(id)].slice(-MOST_LATER),
});

/** How far a round is: what still waits, what was put off, and how many were decided since it began, by anybody. */
export type ReviewState = {
  startedAt: Instant | null;
  next: ReviewItem[];
  later: ReviewItem[];
  decided: number;
};

/** A review as a round sees it: both lists most urgent first. What was decided in it does not wait again before the next. */
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
