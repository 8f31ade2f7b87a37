import { DatabaseRefused } from "../store";
import type { Place } from "./connection";
import { placeOfExercise } from "./exercise-place";

/** The schema of a desk in its database. */
export const SCHEMA = "watchfloor";

/** How the address of a database is written. */
export const ADDRESS_FORM = "postgres://USER@HOST/DATABASE";

/** Whether a text is the address of a database, and not a folder. */
export const isDatabase = (text: string): boolean => /^postgres(?:ql)?:\/\//.test(text);

/** An address without the password in it, to be shown. */
export const withoutPassword = (address: string): string =>
  address.replace(/^(\w+:\/\/[^:/@]*):.*@/, "$1:…@").replace(/([?&]password=)[^&]*/, "$1…");

/** The place of the exercise that this process serves, in the database of its desk. */
function inExercise(desk: Place): Place {
  const slug = process.env.WATCHFLOOR_EXERCISE;
  return slug ? placeOfExercise(desk, slug) : desk;
}

/**
 * The database that the environment names for the desk; undefined when the desk is in the data folder.
 * Errors: throws DatabaseRefused for the address of anything but PostgreSQL.
 */
export function chosenPlace(): Place | undefined {
  const url = process.env.DATABASE_URL;
  if (!url) return undefined;
  if (isDatabase(url)) return inExercise({ url, schema: SCHEMA });
  throw new DatabaseRefused(
    "DATABASE_URL has to begin with postgres://. Without it the desk is in the folder that WATCHFLOOR_DATA names.",
  );
}
