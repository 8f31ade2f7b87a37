"use client";

import { countOf } from "@/domain/count-words";
import { addDays, dayWordsOf } from "@/domain/time/time";
import type { Trend } from "@/domain/trend/trend";

/** Pixels across a dot: larger for more incidents, to a limit. */
const sizeOf = (count: number) => Math.min(4 + count, 8);
const SIZES = [5, 6, 7, 8];

/**
 * The steps of a trend on which something happened, as dots under its lane; what a dot says is a hover away. A shape
 * for each size of dot instead of an element for each dot, because a board has hundreds.
 */
export function IncidentDots({ trend }: { trend: Trend }) {
  const { incidents, from, stepDays } = trend;
  const wordsAt = (place: number) => {
    const step = Math.min(Math.floor(place * incidents.length), incidents.length - 1);
    const count = incidents[step] ?? 0;
    return count > 0 ? `${dayWordsOf(addDays(from, step * stepDays))}: ${countOf(count, "incident")}` : "";
  };
  return (
    <span
      className="block h-2.5"
      role="none"
      onMouseMove={({ currentTarget, clientX }) => {
        const { left, width } = currentTarget.getBoundingClientRect();
        currentTarget.title = wordsAt((clientX - left) / width);
      }}
    >
      <svg
        aria-hidden="true"
        className="block h-full w-full overflow-visible stroke-ink-2"
        preserveAspectRatio="none"
        strokeLinecap="round"
        viewBox={`0 0 ${incidents.length} 2`}
      >
        {SIZES.map((size) => {
          const dots = incidents.map((count, step) =>
            count > 0 && sizeOf(count) === size ? `M${step + 0.5} 1h0` : "",
          );
          return <path d={dots.join("")} key={size} strokeWidth={size} vectorEffect="non-scaling-stroke" />;
        })}
      </svg>
    </span>
  );
}
