import { countOf } from "@/domain/count-words";
import type { ReviewState } from "@/domain/review/review-round";
import { dateTimeGroupOf, type Instant } from "@/domain/time/time";
import { NoIndicators } from "../indicator/no-indicators";
import { Link } from "../ui/link";
import { type ReviewActions, ReviewForm } from "./review-form";

/** Rows that are shown at a time; as some are decided, others come up. */
const MOST_ROWS = 60;

type Props = {
  round: ReviewState;
  /** Whether no indicator is watched at all. */
  isUnwatched: boolean;
  now: Instant;
  onWatch: string;
  actions: ReviewActions;
};

/** A review round: how far it is, and everything that waits, most urgent first. */
export function ReviewView({ round, isUnwatched, now, onWatch, actions }: Props) {
  const { startedAt, next, later, decided } = round;
  const open = next.length + later.length;
  const rows = [...next, ...later].slice(0, MOST_ROWS);
  return (
    <main className="mx-auto w-full max-w-[1200px] px-4 py-4 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <div>
          <h1 className="text-[25px] font-semibold leading-8">Review</h1>
          <p className="text-[15px] leading-6 text-ink-2">
            {open > 0 && `${countOf(open, "indicator")} to review, most urgent first.`}
            {open === 0 && (decided > 0 ? "This round is finished." : "Nothing to review.")}
          </p>
        </div>
        {decided + open > 0 && (
          <p className="w-full sm:w-72">
            <span className="flex justify-between gap-4" id="round">
              <b>
                {decided} of {decided + open} decided
              </b>
              <span className="text-ink-2">
                {startedAt === null ? "not started" : `since ${dateTimeGroupOf(startedAt)}`}
              </span>
            </span>
            <progress
              aria-labelledby="round"
              className="mt-1 block h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
              max={decided + open}
              value={decided}
            />
          </p>
        )}
      </div>
      {open === 0 ? (
        <p className="card mt-4 p-4 text-[15px] leading-6">
          {isUnwatched ? (
            <NoIndicators />
          ) : (
            <>
              {decided > 0
                ? "You have decided everything in this round."
                : "Every indicator is within its review time, and nothing newer contradicts a level."}{" "}
              <Link className="link" href="/">
                Back to the board
              </Link>
            </>
          )}
        </p>
      ) : (
        <ReviewForm
          actions={actions}
          isLater={rows.map((_, i) => i >= next.length)}
          now={now}
          onWatch={onWatch}
          rows={rows}
        />
      )}
      {open > rows.length && (
        <p className="mt-3 text-ink-2">
          {countOf(open - rows.length, "more indicator")} {open - rows.length === 1 ? "follows" : "follow"} as
          you decide.
        </p>
      )}
    </main>
  );
}
