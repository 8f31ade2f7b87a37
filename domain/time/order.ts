import type { Instant } from "./time";

/** Something that holds from a moment in the world on, and was learned at another. */
type Told = { id: string; effectiveAt: Instant; recordedAt: Instant };

/** Later in the world wins; of the same moment, the one recorded later; then the greater id. Ascending. */
export const byTimes = (a: Told, b: Told): number =>
  a.effectiveAt - b.effectiveAt || a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
