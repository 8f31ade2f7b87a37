import type { Desk } from "@/db/desk";
import { readReview } from "@/db/queries/review/review";
import { reviewHoldsUntil, reviewOf } from "@/domain/review/review";
import { forEverybody } from "./current-response";

/** How long pages share one count although something was recorded: on a live page it is brought up to date anyway. */
const RECENT_MS = 300;
/** How long they share it when nothing was. */
const LONGEST_MS = 60_000;

/** `until` is on the desk's clock. */
type Counted = { waiting: Promise<number | undefined>; mark: number; countedAt: number; until: number };

let recent: Counted | undefined;

/** How many indicators wait for a review, for the head of every page; undefined when the desk cannot be read. */
export function readReviewCount(desk: Desk): Promise<number | undefined> {
  if (!recent || !isRecent(recent, desk)) recent = countedOn(desk);
  return recent.waiting;
}

function isRecent({ mark, countedAt, until }: Counted, desk: Desk): boolean {
  const ageMs = performance.now() - countedAt;
  return ageMs < RECENT_MS || (ageMs < LONGEST_MS && mark === desk.store.changeMark() && desk.now() < until);
}

function countedOn(desk: Desk): Counted {
  const counted: Counted = {
    waiting: forEverybody(() => desk.store.read((view) => readReview(view, desk))).then(
      (facts) => {
        counted.until = reviewHoldsUntil(facts);
        return reviewOf(facts).waiting.length;
      },
      () => undefined,
    ),
    ...{ mark: desk.store.changeMark(), countedAt: performance.now(), until: Number.POSITIVE_INFINITY },
  };
  return counted;
}
