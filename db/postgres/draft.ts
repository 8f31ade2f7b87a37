import { DatabaseRefused } from "../store";
import { type Connection, connected, countedSchemaOf, identifier, type Place } from "./connection";
import { makeCountedViews, newestMend } from "./mended-times";
import { migrate, readApplied } from "./migrate";
import { OPEN } from "./open-lock";

/** What opening and replacing lock, with the number of the schema: of two servers that start together, one makes the desk, and the other finds it. */
const OPENING = 7_201_404;

/** Runs `work` while no other server opens, makes or replaces a desk in a database. */
export const atTheGate = <T>(place: Place, work: (gate: Connection) => Promise<T>): Promise<T> =>
  connected(place, async (gate) => {
    await gate.rows(`select pg_advisory_lock(${OPENING}, hashtext($1))`, [place.schema]);
    return work(gate);
  });

/** Whether a schema holds a desk. */
export const holdsDesk = async (gate: Connection): Promise<boolean> => (await readApplied(gate)).length > 0;

/**
 * Makes a desk in place of what a schema holds, whole or not at all: it is filled in a schema of another name, which is
 * renamed when complete.
 * Shape:  answers the name of the schema in which the desk before is kept; null when there was none.
 * Errors: throws DatabaseRefused while a server has the desk before open, and whatever `fill` throws, with nothing changed.
 */
export async function makeInPlace(
  gate: Connection,
  fill: (draft: Place) => Promise<void>,
): Promise<string | null> {
  const { place, run } = gate;
  const draft = { ...place, schema: `${place.schema}_new` };
  const drop = `drop schema if exists ${identifier(draft.schema)} cascade`;
  const isThere = await holdsDesk(gate);
  if (isThere) await holdAlone(gate);
  await run(drop);
  try {
    await migrate(draft);
    await fill(draft);
    const kept = isThere ? keptNameOf(place.schema) : null;
    const setAside = `drop schema if exists ${identifier(countedSchemaOf(place.schema))} cascade;
      alter schema ${identifier(place.schema)} rename to ${identifier(kept ?? "")}`;
    await run(
      `begin; ${kept === null ? "" : `${setAside};`}
       alter schema ${identifier(draft.schema)} rename to ${identifier(place.schema)}`,
    );
    const [[mended] = []] = await run(newestMend(place));
    if (Number(mended) > 0) await makeCountedViews(gate);
    await run("commit");
    return kept;
  } catch (error) {
    if (!gate.lost()) await run(`rollback; ${drop}`).catch(() => undefined);
    throw error;
  }
}

/** Until the gate closes. */
async function holdAlone({ rows, place }: Connection) {
  const [[isAlone] = []] = await rows(`select pg_try_advisory_lock(${OPEN}, hashtext($1))`, [place.schema]);
  if (isAlone !== 1)
    throw new DatabaseRefused(
      "The desk in this database is in use by a server or another program of Watchfloor. Stop them first. Nothing was changed.",
    );
}

const keptNameOf = (schema: string): string =>
  `${schema}_until_${new Date()
    .toISOString()
    .replace(/\.\d+Z$/, "")
    .replaceAll(/\D/g, "_")}`;
