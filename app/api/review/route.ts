import { readReview } from "@/db/queries/review/review";
import { reviewCountsOf, reviewHoldsUntil, reviewOf } from "@/domain/review/review";
import { asOfResponse } from "../../_response/as-of-response";

/** How many indicators wait for a review, and why, at the present, or at `effectiveAt` and `knownAt`. */
export const GET = (request: Request) =>
  asOfResponse(request, { noun: "review", path: "/api/review" }, readReview, reviewHoldsUntil, (facts) =>
    reviewCountsOf(reviewOf(facts)),
  );
