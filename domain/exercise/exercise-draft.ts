import { z } from "zod";
import { instant, optionalInstant, parse, words } from "../input/fields";
import type { Outcome } from "../outcome";
import type { Instant } from "../time/time";
import { EXERCISE_SPEEDS, exerciseFolderOf, USUAL_EXERCISE_SPEED } from "./exercise";

const SPEEDS = EXERCISE_SPEEDS.map(({ speed }) => speed as number);
const speedAccepted = `Speed must be one of: ${SPEEDS.join(", ")}`;

const speed = z.preprocess(
  (value) => (value === undefined || value === "" ? USUAL_EXERCISE_SPEED : Number(value)),
  z.number(speedAccepted).refine((each) => SPEEDS.includes(each), speedAccepted),
);

const exerciseDraft = z.object({
  name: words("Name", 60).refine(
    (name) => exerciseFolderOf(name) !== "",
    "Name must have a letter or figure",
  ),
  from: instant("From"),
  until: optionalInstant("Until"),
  speed,
});

/** The settings of a new exercise; a null `until` is the desk's present. */
export type ExerciseDraft = { name: string; from: Instant; until: Instant | null; speed: number };

export const parseExerciseDraft = (raw: unknown): Outcome<ExerciseDraft> => parse(exerciseDraft, raw);

const exerciseSpeed = z.object({ speed });

export const parseExerciseSpeed = (raw: unknown): Outcome<{ speed: number }> => parse(exerciseSpeed, raw);
