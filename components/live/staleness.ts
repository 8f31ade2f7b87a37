/** When the desk last answered the questions of this page, on the reader's own clock. */
let lastAt = 0;
let begunAt = 0;
/** When anything last came from it, whether it answered a question or not. */
let heardAt = 0;
const answeredAt = new Map<string, number>();
const failing = new Set<string>();

/** Begins anew: the page has just been drawn with answers to everything. */
export function startStaleness(now: number): void {
  begunAt = now;
  lastAt = now;
  heardAt = now;
  answeredAt.clear();
  failing.clear();
}

export function noteAnswer(url: string, now: number): void {
  lastAt = now;
  heardAt = now;
  answeredAt.set(url, now);
  failing.delete(url);
}

export const noteFailure = (url: string): unknown => failing.add(url);

/** A beat of the desk says that what it answered still holds; answers whether it did so, because nothing fails. */
export function noteHeartbeat(now: number): boolean {
  heardAt = now;
  if (failing.size > 0) return false;
  lastAt = now;
  return true;
}

/** The desk answers, without saying whether the page is up to date. */
export const noteSign = (now: number): void => {
  heardAt = now;
};

/** How long nothing at all has come from the desk, in milliseconds. */
export const silenceOf = (now: number): number => now - heardAt;

/**
 * How old the oldest part of the page is, in milliseconds; 0 before contact began. One question that fails makes the
 * page as old as its last answer, whatever others say.
 */
export function secondsSinceAnswer(now: number): number {
  if (lastAt === 0) return 0;
  return now - Math.min(lastAt, ...[...failing].map((url) => answeredAt.get(url) ?? begunAt));
}
