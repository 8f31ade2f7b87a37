"use client";

import { useAnswer } from "../live/use-answer";

/** How many indicators wait for a review, beside the link to it. */
export function ReviewCount({ first }: { first: number }) {
  const { waiting } = useAnswer("/api/review", { waiting: first });
  if (waiting === 0) return null;
  return (
    <>
      {" "}
      <span className="rounded-full border border-line px-1.5 text-xs font-normal text-ink-2">
        {waiting}
        <span className="sr-only"> waiting</span>
      </span>
    </>
  );
}
