import type { Instant } from "../time/time";

/** A hand-over without its brief. */
export type Handover = {
  id: string;
  number: number;
  watchId: string;
  nextOfficer: string | null;
  /** The number of the newest entry of the watch log when the brief was written. */
  revision: number;
  digest: string;
  recordedAt: Instant;
  recordedBy: string;
};

/** How a hand-over ended: the watch that acknowledged it, or the newer hand-over that replaced it. */
export type HandoverFate = {
  acknowledgedBy: string | null;
  acknowledgedAt: Instant | null;
  /** When the acknowledgement was recorded; its effective time may be earlier. */
  acknowledgementRecordedAt: Instant | null;
  replacedByNumber: number | null;
};

export type HandoverEntry = Handover & HandoverFate;

const HANDOVER_STATES = ["not acknowledged", "acknowledged", "replaced"] as const;
type HandoverState = (typeof HANDOVER_STATES)[number];

/** The state of a hand-over. Acknowledged ones were never replaced, because acknowledging ends the watch. */
export function handoverStateOf({ acknowledgedBy, replacedByNumber }: HandoverFate): HandoverState {
  if (acknowledgedBy !== null) return "acknowledged";
  return replacedByNumber === null ? "not acknowledged" : "replaced";
}
