import { fingerprintOf } from "@/domain/digest";
import type { Place } from "./connection";

export const EXERCISES = "exercise_";

/** The place of an exercise in the database of its desk: names of schemas may not be as long as those of folders. */
export const placeOfExercise = (desk: Place, slug: string): Place => ({
  ...desk,
  schema: EXERCISES + fingerprintOf(slug).toString(16).padStart(16, "0"),
});
