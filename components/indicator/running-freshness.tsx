"use client";

import type { Freshness } from "@/domain/assessment/freshness";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import type { Instant } from "@/domain/time/time";
import { useNow } from "../live/use-now";

/** A freshness in words that run on with the desk's clock; `first` is what it said last. */
export const RunningFreshness = ({ freshness, first }: { freshness: Freshness; first: Instant }) =>
  freshnessWordsOf(freshness, useNow(first));
