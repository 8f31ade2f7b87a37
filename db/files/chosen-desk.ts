import type { Desk } from "../desk";
import { EMPTY_DESK, type Seed } from "../seed/empty";
import { openReadOnlyStore } from "../sqlite/read-only-store";
import type { Store } from "../store";
import { chosenPlace } from "./chosen-place";
import { createDesk, filesOf, openDesk } from "./data-folder";

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

/**
 * Creates the desk that the environment names.
 * Errors: throws DatabaseRefused when there is one.
 */
export async function createChosenDesk(folder: string, seed: Seed): Promise<Desk> {
  const place = chosenPlace();
  if (!place) return createDesk(folder, seed);
  const { createPostgresDesk } = await import("../postgres/desk");
  return createPostgresDesk(place, folder, seed);
}

/**
 * Opens the desk that the environment names for reading only: nothing is brought up to date.
 * Errors: throws when there is none.
 */
export async function openChosenStore(folder: string, place = chosenPlace()): Promise<Store> {
  const { database } = filesOf(folder);
  if (!place) return openReadOnlyStore(database);
  const postgres = await import("../postgres/read-only-store");
  return postgres.openReadOnlyStore(place, database);
}
