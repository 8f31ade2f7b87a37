import type { Instant } from "../time/time";

/** A watch handed over, without its brief. */
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

/** What became of a hand-over: the watch that began with it, or the newer hand-over that took its place. */
export type HandoverFate = {
  acknowledgedBy: string | null;
  acknowledgedAt: Instant | null;
  /** When the acknowledgement was recorded; it may say an earlier time. */
  acknowledgementRecordedAt: Instant | null;
  replacedByNumber: number | null;
};

export type HandoverEntry = Handover & HandoverFate;

/** The states of a hand-over, in words. */
const HANDOVER_STATES = ["not acknowledged", "acknowledged", "replaced"] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

/** What a hand-over is by now. An acknowledged one was never replaced: its acknowledgement ended the watch. */
export function handoverStateOf({ acknowledgedBy, replacedByNumber }: HandoverFate): HandoverState {
  if (acknowledgedBy !== null) return "acknowledged";
  return replacedByNumber === null ? "not acknowledged" : "replaced";
}
