"use client";

import type { Freshness } from "@/domain/assessment/freshness";
import type { Instant } from "@/domain/time/time";
import { useLazyComponent } from "../live/use-lazy-component";

type Props = { freshness: Freshness; first: Instant; children: React.ReactNode };

/** A freshness in words: `children` as the server said it, until they run on with the clock. */
export function FreshnessWords({ children, ...rest }: Props) {
  const Running = useLazyComponent(async () => (await import("./running-freshness")).RunningFreshness);
  return Running ? <Running {...rest} /> : children;
}
