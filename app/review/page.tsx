import { cookies } from "next/headers";
import { KeepFresh } from "@/components/live/keep-fresh";
import { ReviewView } from "@/components/review/review-view";
import { readReview } from "@/db/queries/review/review";
import { reviewOf } from "@/domain/review/review";
import { roundIn, roundOf } from "@/domain/review/review-round";
import { desk, REVIEW_COOKIE } from "../desk";
import { confirmChosen, confirmHere, postpone, reportHere } from "./actions";

export const metadata = { title: "Review" };

export default async function ReviewPage() {
  const opened = await desk();
  const kept = (await cookies()).get(REVIEW_COOKIE)?.value ?? "";
  const review = reviewOf(await opened.store.read((view) => readReview(view, opened)));
  const round = roundOf(review, roundIn(kept, opened.now()));
  return (
    <>
      <KeepFresh revision={review.revision} />
      <ReviewView
        isUnwatched={review.waiting.length + review.settledAt.length === 0}
        actions={{ confirmChosen, confirmHere, reportHere, postpone }}
        now={review.effectiveAt}
        onWatch={opened.actor}
        round={round}
      />
    </>
  );
}
