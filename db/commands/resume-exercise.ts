import type { ExerciseClock } from "@/domain/exercise/exercise";
import { parseExerciseSpeed } from "@/domain/exercise/exercise-draft";
import type { Outcome } from "@/domain/outcome";
import type { Desk } from "../desk";
import { setExerciseClock } from "../exercises/exercise-clock";

/**
 * Resumes the clock of an exercise.
 * Errors: a `speed` that is not offered; as setExerciseClock.
 */
export async function resumeExercise(desk: Desk, raw: unknown): Promise<Outcome<ExerciseClock>> {
  const draft = parseExerciseSpeed(raw);
  return draft.ok ? setExerciseClock(desk, draft.value.speed, "exercise.resumed") : draft;
}
