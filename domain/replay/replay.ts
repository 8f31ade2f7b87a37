import { instantTextOf } from "../time/as-of";
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "../time/time";

/** The period of a replay, both ends included. */
export type ReplayPeriod = { fromAt: Instant; untilAt: Instant };

/**
 * Playback speeds.
 * Units: hours of the world per second.
 */
export const SPEEDS = [
  { speed: 0.25, name: "15 minutes a second" },
  { speed: 1, name: "1 hour a second" },
  { speed: 3, name: "3 hours a second" },
  { speed: 6, name: "6 hours a second" },
  { speed: 12, name: "12 hours a second" },
  { speed: 24, name: "1 day a second" },
] as const;

export const USUAL_SPEED = 6;

/** One frame of a replay; `isChange` when something was recorded at that instant. */
export type Frame = { at: Instant; isChange: boolean };

/** A replay with everything needed to play it. */
export type Replay = ReplayPeriod & {
  speed: number;
  frames: Frame[];
  /** Whether nearby changes share a frame, because there are too many. */
  isCoarse: boolean;
};

/** Roughly how many frames there are between changes, to move the clock and let freshness age. */
const QUIET_FRAMES = 80;
const QUIET_STEPS_MS = [
  ...[5, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS),
  ...[1, 7, 30].map((days) => days * DAY_MS),
];
/** The least time that a change is shown, so that it can be read. */
const CHANGE_MS = 900;
const SHORTEST_MS = 60;

/**
 * The frames of a period: its two ends, every change in between, and quiet ones at round times and at `askedAt`.
 * Shape: ascending, each instant once; instants outside the period are left out.
 */
export function framesOf(
  { fromAt, untilAt }: ReplayPeriod,
  changes: readonly Instant[],
  askedAt = fromAt,
): Frame[] {
  const span = untilAt - fromAt;
  const step = QUIET_STEPS_MS.find((ms) => span / ms <= QUIET_FRAMES) ?? Math.ceil(span / QUIET_FRAMES);
  const at = new Map<Instant, boolean>([[fromAt, false]]);
  for (let quiet = (Math.floor(fromAt / step) + 1) * step; quiet < untilAt; quiet += step)
    at.set(quiet, false);
  for (const quiet of [askedAt, untilAt]) at.set(quiet, false);
  for (const change of changes) if (change >= fromAt && change <= untilAt) at.set(change, true);
  return [...at].map(([instant, isChange]) => ({ at: instant, isChange })).sort((a, b) => a.at - b.at);
}

/** The index of the frame at an instant: the last one at or before it, else the first. */
export function placeAt(frames: readonly Frame[], at: Instant): number {
  const next = frames.findIndex((frame) => frame.at > at);
  return next < 0 ? frames.length - 1 : Math.max(0, next - 1);
}

/** The index of the change before or after a frame; the first or last frame where there is none. */
export function changeFrom(frames: readonly Frame[], place: number, way: -1 | 1): number {
  for (let i = place + way; i >= 0 && i < frames.length; i += way) if (frames[i]?.isChange) return i;
  return way < 0 ? 0 : frames.length - 1;
}

/**
 * The index of the frame to compare with, to show what changed: the change before the last one passed; the first frame
 * when there is none.
 */
export function comparedPlaceOf(frames: readonly Frame[], place: number): number {
  const passed = frames[place]?.isChange ? place : changeFrom(frames, place, -1);
  return changeFrom(frames, passed, -1);
}

/**
 * How long a frame is shown at a speed.
 * Units: milliseconds.
 */
export function standingMsOf(frames: readonly Frame[], place: number, speed: number): number {
  const [frame, next] = [frames[place], frames[place + 1]];
  if (!frame || !next) return 0;
  const world = ((next.at - frame.at) / (speed * HOUR_MS)) * 1000;
  return Math.max(world, frame.isChange ? CHANGE_MS : SHORTEST_MS);
}

/** The number of the change, such as `change 3 of 41`; in a frame without one, how many came before. */
export function placeWordsOf(frames: readonly Frame[], place: number): string {
  const all = frames.filter(({ isChange }) => isChange).length;
  const passed = frames.slice(0, place + 1).filter(({ isChange }) => isChange).length;
  if (all === 0) return "no change was recorded in this period";
  return frames[place]?.isChange ? `change ${passed} of ${all}` : `${passed} of ${all} changes passed`;
}

/** The address of a replay, paused at an instant when one is given. */
export const replayHref = (
  { fromAt, untilAt, speed }: ReplayPeriod & { speed: number },
  at?: Instant,
): string =>
  `/replay?fromAt=${instantTextOf(fromAt)}&untilAt=${instantTextOf(untilAt)}&speed=${speed}${at === undefined ? "" : `&at=${instantTextOf(at)}`}`;
