import { readReview } from "@/db/queries/review/review";
import { type ReviewCounts, reviewCountsOf, reviewHoldsUntil, reviewOf } from "@/domain/review/review";
import { fromWire } from "@/domain/time/wire";
import { noteHolds } from "../_response/current-response";
import { cachedText } from "../_response/response-cache";

/**
 * How many indicators wait for a review, as `/api/review` answers it; undefined when the desk cannot be read. It holds
 * until the level or the freshness of any indicator changes with time, and so does what a board shows of them.
 */
export async function readReviewCount(): Promise<number | undefined> {
  try {
    const text = await cachedText("/api/review", async (desk) => {
      const facts = await desk.store.read((view) => readReview(view, desk));
      return { value: reviewCountsOf(reviewOf(facts)), holdsUntil: reviewHoldsUntil(facts) };
    });
    return text === undefined ? undefined : fromWire<ReviewCounts>(text).waiting;
  } catch {
    noteHolds(0);
    return undefined;
  }
}
