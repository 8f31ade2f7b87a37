import type { Copied, Source } from "../sql/copy-tables";
import { fillFile } from "../sqlite/stored-tables";
import { DatabaseRefused } from "../store";
import { connected, type Place } from "./connection";
import { isUpToDate } from "./migrate";
import { sourceIn } from "./stored-tables";

/** Reads a desk as it stands at one instant, through a connection of its own. */
export async function atOneInstant<T>(place: Place, work: (source: Source) => Promise<T>): Promise<T> {
  return connected(place, async (connection) => {
    if (!(await isUpToDate(connection)))
      throw new DatabaseRefused(
        "This database holds no desk of this version of Watchfloor. Start a server of this version on it once.",
      );
    await connection.run("begin isolation level repeatable read read only");
    return work(await sourceIn(connection));
  });
}

/**
 * Writes a desk to a file of the other engine, as of one instant, and reads it back. The file is a backup, which both
 * engines restore.
 * Errors: throws DatabaseRefused when what was read back differs.
 */
export const writeArchive = (
  place: Place,
  file: string,
  onProgress?: (share: number) => void,
): Promise<Copied> => atOneInstant(place, (source) => fillFile(file, source, onProgress));
