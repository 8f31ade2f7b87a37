"use client";

import { countOf } from "@/domain/count-words";
import { dotSizeOf } from "@/domain/look/lane";
import { addDays, dayWordsOf } from "@/domain/time/time";
import type { Trend } from "@/domain/trend/trend";
import { isWatchedStep } from "@/domain/trend/trend-words";

/** The dots of each size as one shape, by size. */
function dotsOf(incidents: readonly number[]): Map<number, string> {
  const dots = new Map<number, string>();
  for (const [step, count] of incidents.entries()) {
    const size = dotSizeOf(count);
    if (count > 0) dots.set(size, `${dots.get(size) ?? ""}M${step + 0.5} 1h0`);
  }
  return dots;
}

/**
 * The steps of a trend on which something happened, as dots under its lane; what a dot says is a hover away. A shape
 * for each size of dot instead of an element for each dot, because a board has hundreds.
 */
export function IncidentDots({ trend }: { trend: Trend }) {
  const { incidents, from, stepDays } = trend;
  const wordsAt = (place: number) => {
    const step = Math.min(Math.floor(place * incidents.length), incidents.length - 1);
    const count = incidents[step] ?? 0;
    const words = count > 0 ? countOf(count, "incident") : isWatchedStep(trend, step) ? "" : "not watched";
    return words && `${dayWordsOf(addDays(from, step * stepDays))}: ${words}`;
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
        {[...dotsOf(incidents)].map(([size, dots]) => (
          <path d={dots} key={size} strokeWidth={size} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
    </span>
  );
}
