import { rmSync } from "node:fs";
import { openReader } from "../sqlite/connection";
import { openFile } from "../sqlite/desk";
import { migrate } from "../sqlite/migrate";
import { headsReset } from "../sqlite/record/reset-heads";
import { sourceIn } from "../sqlite/stored-tables";
import type { Place } from "./connection";
import { atTheGate, holdsDesk, makeInPlace } from "./draft";
import { noteRestored, readRestores, tellRestored } from "./restores";
import { fillSchema } from "./stored-tables";

/**
 * Puts the desk in a file, which is brought up to date before, in the place of the desk in a database, whose keys are beside
 * `database`.
 * Shape:  answers what is kept of the desk before; null when there was none.
 * Errors: throws DatabaseRefused, with the database as it was, while a server has its desk open.
 */
export async function restoreInto(place: Place, file: string, database: string): Promise<string | null> {
  const { backup } = await migrate(file);
  if (backup) rmSync(backup);
  await (await openFile(file)).store.close();
  const startHeads = headsReset(database, file);
  const reader = openReader(file);
  try {
    const kept = await atTheGate(place, async (gate) => {
      const told = (await holdsDesk(gate)) ? await readRestores(gate) : [];
      return makeInPlace(gate, async (draft) => {
        await fillSchema(draft, sourceIn(reader));
        await tellRestored(draft, database, told);
      });
    });
    startHeads();
    await noteRestored(place, database);
    return kept && `the schema ${kept} of the database`;
  } finally {
    reader.close();
  }
}
