import type { Desk } from "../desk";
import { servedDesk } from "../exercises/exercise-desk";
import type { Seed } from "../seed/empty";
import { openReaderPool } from "../sqlite/reader-pool";
import { openCheckedDesk } from "./checked-desk";
import { chosenPlace } from "./chosen-place";
import { createDesk, holdsDesk, type Opening } from "./data-folder";

/** How a file is opened to be served: neither long reads nor waiting for the disk hold the one thread up. */
const SERVED: Opening = { synchronous: "NORMAL", openReaders: openReaderPool };

/**
 * Opens the desk that the environment names as a server reads it; where there is none, that of the seed is made. A desk in
 * a database has its keys and exports in the folder, and other servers beside this one, each with a folder.
 */
export async function openServedDesk(folder: string, seed: Seed): Promise<Desk> {
  const place = chosenPlace();
  if (place) {
    const postgres = await import("../postgres/desk");
    return postgres.openServedDesk(place, folder, seed);
  }
  if (!holdsDesk(folder)) return createDesk(folder, seed, SERVED);
  return servedDesk(await openCheckedDesk(folder, SERVED));
}
