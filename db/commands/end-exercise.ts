import type { ExerciseClock } from "@/domain/exercise/exercise";
import type { Outcome } from "@/domain/outcome";
import type { Desk } from "../desk";
import { setExerciseClock } from "../exercises/exercise-clock";

/**
 * Ends an exercise at its clock's current time: nothing more is injected.
 * Errors: as setExerciseClock.
 */
export const endExercise = (desk: Desk): Promise<Outcome<ExerciseClock>> =>
  setExerciseClock(desk, 0, "exercise.ended");
