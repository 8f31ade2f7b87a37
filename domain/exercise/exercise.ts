import { HOUR_MS, type Instant } from "../time/time";

/** A desk on which trainees set levels while a past period is played. `speed` is its clock's speed when resumed. */
export type Exercise = { id: string; name: string; fromAt: Instant; untilAt: Instant; speed: number };

/**
 * The last setting of an exercise's clock.
 * Units: `worldAt` on the exercise's clock, `machineAt` on the machine's; `speed` in times of real time, 0 when paused.
 */
export type ExerciseClock = { worldAt: Instant; machineAt: Instant; speed: number };

export const EXERCISE_SPEEDS = [
  { speed: 1, name: "as fast as real time" },
  { speed: 10, name: "10 times real time: 10 minutes a minute" },
  { speed: 60, name: "60 times real time: an hour a minute" },
  { speed: 360, name: "360 times real time: 6 hours a minute" },
  { speed: 1440, name: "1,440 times real time: a day a minute" },
] as const;

export const USUAL_EXERCISE_SPEED = 60;

/** The time on the clock of an exercise, which never passes the end. */
export const exerciseNowOf = (
  { worldAt, machineAt, speed }: ExerciseClock,
  { untilAt }: Pick<Exercise, "untilAt">,
  machineNow: Instant,
): Instant => Math.min(untilAt, worldAt + Math.round(Math.max(0, machineNow - machineAt) * speed));

/** What can be done with an exercise: it was not begun, its clock runs or stands, or it is over. */
export type ExerciseState = "ready" | "running" | "paused" | "ended";

/** Why nothing is stored on the desk of an exercise that has ended, and what to do instead. */
export const ENDED_EXERCISE =
  "This exercise has ended, so nothing more can be recorded on its desk. Compare it with the real desk, or play it again.";

/** The state of an exercise by its clock, and by whether somebody has ended it. */
export function exerciseStateOf(
  { fromAt, untilAt }: Pick<Exercise, "fromAt" | "untilAt">,
  { nowAt, speed, isEnded }: { nowAt: Instant; speed: number; isEnded: boolean },
): ExerciseState {
  if (isEnded || nowAt >= untilAt) return "ended";
  if (speed > 0) return "running";
  return nowAt > fromAt ? "paused" : "ready";
}

/** The notice on every page and export of an exercise, before anything else. */
export const exerciseNoticeOf = (name: string): string =>
  `EXERCISE “${name}”. Nothing here is real time: levels are set by trainees, on a past that is played.`;

/** The folder of an exercise, derived from its name; empty when no letter or digit is left. */
export const exerciseFolderOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);

/** Whether a text is a folder name as `exerciseFolderOf` makes them. */
export const isExerciseFolder = (text: string): boolean => text !== "" && exerciseFolderOf(text) === text;

/** Hours ahead or behind, such as `2.5 h earlier`. */
export function leadWordsOf(leadMs: number): string {
  const hours = Math.abs(leadMs) / HOUR_MS;
  const size = hours < 0.1 ? "" : `${hours < 10 ? hours.toFixed(1) : Math.round(hours)} h`;
  if (size === "") return "at the same time";
  return `${size} ${leadMs > 0 ? "earlier" : "later"}`;
}

/** An exercise in a list. `nowAt` is how far it was played. */
export type ListedExercise = Exercise & {
  slug: string;
  folder: string;
  nowAt: Instant;
  state: ExerciseState;
};
