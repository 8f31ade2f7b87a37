import type { Instant } from "@/domain/time/time";

/** The cut-off, and the first instant whose facts boards after it still need. */
export type Cut = { cutAt: Instant; firstKeptAt: Instant };

const PART = 500;

/** Splits a list into parts that fit into one statement. */
export const inParts = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / PART) }, (_, i) => list.slice(i * PART, (i + 1) * PART));
