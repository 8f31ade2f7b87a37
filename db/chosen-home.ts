import { dataFolder } from "./files/data-folder";
import type { Home } from "./home";
import { inDatabase } from "./postgres/in-database";
import { chosenPlace } from "./postgres/place";
import { inFolder } from "./sqlite/in-folder";

/*
 * Which engine a desk is on: the one place that names both. A backup is a file of SQLite's, and so is a lock on a data
 * folder, whatever the desk is in.
 */
export { type Moved, moveDesk } from "./postgres/move";
export { ADDRESS_FORM, isDatabase, withoutPassword } from "./postgres/place";
export { isDatabaseFile } from "./sqlite/database-file";
export { isFull } from "./sqlite/failure";
export { verifyRecord as verifyFile } from "./sqlite/record/verify-record";
export { holdBackups, holdDesk, workBeside } from "./sqlite/serving-lock";

/**
 * Where the desk is that the environment names: in its database, or else in the data folder.
 * Errors: throws DatabaseRefused as `chosenPlace` does.
 */
export function chosenHome(folder = dataFolder()): Home {
  const place = chosenPlace();
  return place ? inDatabase(place, folder) : inFolder(folder);
}
