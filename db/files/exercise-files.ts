import type { Instant } from "@/domain/time/time";
import { type Desk, deskIn } from "../desk";
import type { ExercisePlaces } from "../exercises/exercise-places";
import { removeDatabase } from "../sqlite/copy-file";
import { cutAfter } from "../sqlite/delete-history";
import { exercisesIn } from "../sqlite/exercise-places";
import { migrate } from "../sqlite/migrate";
import { openSqliteStore } from "../sqlite/store";
import { copyDesk } from "./backup";
import { type ChosenPlace, chosenPlace } from "./chosen-place";
import { filesOf } from "./data-folder";

/** Where the exercises of a desk are, whose database is `place`; undefined when it is in its folder. */
export async function exercisePlacesOf(folder: string, place = chosenPlace()): Promise<ExercisePlaces> {
  if (!place) return exercisesIn(folder);
  return (await import("../postgres/exercise-places")).exercisesIn(folder, place);
}

/** An exercise to be made: its id, its folder, and its first instant. */
type ToMake = { id: string; target: string; fromAt: Instant };

/**
 * Makes an exercise of a copy of its desk, in a file that goes again: whole to `before`, without what was recorded later to
 * `after`, and what `put` answers once it has taken the file.
 */
export async function withExerciseFile<T>(
  { folder, place }: { folder: string; place: ChosenPlace },
  { id, target, fromAt }: ToMake,
  before: (desk: Desk) => Promise<void>,
  after: (desk: Desk) => Promise<void>,
  put: (file: string) => Promise<T>,
): Promise<T> {
  const file = `${filesOf(target).database}.${id}.new`;
  try {
    await copyDesk(folder, file, undefined, place);
    await migrate(file);
    await fill(file, fromAt, before);
    cutAfter(file, fromAt, id);
    await fill(file, fromAt, after);
    return await put(file);
  } finally {
    removeDatabase(file);
  }
}

async function fill(file: string, now: Instant, work: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await deskIn(openSqliteStore(file, "OFF"));
  try {
    await work({ ...desk, now: () => now });
  } finally {
    await desk.store.close();
  }
}
