import type { AlertLevel } from "../alert-level";
import type { Day, Instant } from "../time/time";

/** An indicator's judgements of one UTC day: the highest, and the one that closes the day. */
export type LevelDay = {
  indicatorId: string;
  day: Day;
  highestLevel: AlertLevel;
  closingLevel: AlertLevel;
  closingAt: Instant;
};
