import type { ExerciseClock } from "@/domain/exercise/exercise";
import type { Outcome } from "@/domain/outcome";
import type { Desk } from "../desk";
import { setExerciseClock } from "../exercises/exercise-clock";

/**
 * Pauses the clock of an exercise.
 * Errors: as setExerciseClock.
 */
export const pauseExercise = (desk: Desk): Promise<Outcome<ExerciseClock>> =>
  setExerciseClock(desk, 0, "exercise.paused");
