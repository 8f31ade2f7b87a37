import type { Source } from "../sql/copy-tables";
import { DatabaseRefused } from "../store";
import { atOneInstant } from "./archive";
import { connected, type Place } from "./connection";
import { movedWords, notingMoved, readWasMoved } from "./moved-mark";
import { WRITING } from "./store";

/**
 * Runs `work` while nothing is written to a desk, by whatever server; everybody goes on reading. Notes that the desk was
 * moved away once that has succeeded.
 * Errors: throws DatabaseRefused when the desk was moved away before.
 */
export const movingAway = <T>(place: Place, work: (source: Source) => Promise<T>): Promise<T> =>
  connected(place, async (holder) => {
    await holder.rows(`select pg_advisory_lock(${WRITING}, hashtext($1))`, [place.schema]);
    if (await readWasMoved(holder)) throw new DatabaseRefused(movedWords(place));
    const result = await atOneInstant(place, work);
    await holder.run(notingMoved(place));
    return result;
  });
