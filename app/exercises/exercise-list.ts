import { chosenHome } from "@/db/chosen-home";
import { listExercises } from "@/db/exercises/exercises";
import type { ListedExercise } from "@/domain/exercise/exercise";

/** The exercises of the desk. One that no server runs is paused, whatever its clock's last setting. */
export async function readExercises(): Promise<ListedExercise[]> {
  const isOpen = globalThis.watchfloor?.exercises?.isOpen ?? (() => false);
  return (await listExercises(chosenHome())).map((exercise) =>
    exercise.state === "running" && !isOpen(exercise.slug) ? { ...exercise, state: "paused" } : exercise,
  );
}
