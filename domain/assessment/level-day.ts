import type { AlertLevel } from "../alert-level";
import type { Day, Instant } from "../time/time";

/** What one indicator's judgements of one UTC day come to: the highest, and the last one standing at its end. */
export type LevelDay = {
  indicatorId: string;
  day: Day;
  highestLevel: AlertLevel;
  closingLevel: AlertLevel;
  closingAt: Instant;
};
