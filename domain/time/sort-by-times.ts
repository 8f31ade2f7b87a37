import type { Instant } from "./time";

/** Something with an effective and a recorded time. */
type Timed = { id: string; effectiveAt: Instant; recordedAt: Instant };

/** Sorts ascending by effective time, then recorded time, then id. The last one wins. */
export const byTimes = (a: Timed, b: Timed): number =>
  a.effectiveAt - b.effectiveAt || a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
