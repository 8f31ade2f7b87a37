import type { ExerciseClock } from "@/domain/exercise/exercise";
import type { Outcome } from "@/domain/outcome";
import type { Desk } from "../desk";
import { setExerciseClock } from "../exercises/exercise-clock";

/** Makes the clock of an exercise stand still. Errors: as setExerciseClock. */
export const pauseExercise = (desk: Desk): Promise<Outcome<ExerciseClock>> =>
  setExerciseClock(desk, 0, "exercise.paused");
