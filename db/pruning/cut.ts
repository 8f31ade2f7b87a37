import type { Instant } from "@/domain/time/time";

/** The instant up to which history is taken out, and the first one of which boards after it still need the facts. */
export type Cut = { cutAt: Instant; firstKeptAt: Instant };

const PART = 500;

/** A list in parts that fit into one statement. */
export const inParts = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / PART) }, (_, i) => list.slice(i * PART, (i + 1) * PART));
