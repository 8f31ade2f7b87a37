import type { Desk } from "../desk";
import { chosenPlace } from "../postgres/chosen-place";
import { EMPTY_DESK } from "../seed/empty";
import { openDesk } from "./data-folder";

/**
 * Opens the desk that the environment names: the one in its database, or else the one of the data folder.
 * Errors: throws DatabaseRefused as either does.
 */
export async function openChosenDesk(folder: string): Promise<Desk> {
  const place = chosenPlace();
  if (!place) return openDesk(folder);
  const { openPostgresDesk } = await import("../postgres/desk");
  return openPostgresDesk(place, folder, EMPTY_DESK);
}
