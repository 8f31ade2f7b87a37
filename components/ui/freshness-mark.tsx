import type { FreshnessState } from "@/domain/assessment/freshness";
import { FRESHNESS_MARKS } from "@/domain/look/marks";
import { MarkParts } from "./mark-parts";

/** The mark of a freshness, decorative beside its words. */
export function FreshnessMark({ state }: { state: FreshnessState }) {
  return (
    <svg
      aria-hidden="true"
      className="inline-block shrink-0"
      data-freshness={state}
      height="12"
      viewBox="1.4 1.4 13.2 13.2"
      width="12"
    >
      <MarkParts parts={FRESHNESS_MARKS[state]} />
    </svg>
  );
}
