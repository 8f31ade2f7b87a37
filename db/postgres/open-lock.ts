import { DatabaseRefused } from "../store";
import type { Connection } from "./connection";

/** What everybody shares who has a desk open, with the number of its schema; whoever replaces it has it alone. */
export const OPEN = 7_201_405;

/**
 * Notes that a connection has a desk open, until it ends.
 * Errors: throws DatabaseRefused while the desk is being replaced.
 */
export async function shareDesk({ rows, place }: Connection): Promise<void> {
  const lock = `select pg_try_advisory_lock_shared(${OPEN}, hashtext($1))`;
  const [[isShared] = []] = await rows(lock, [place.schema]);
  if (isShared !== 1)
    throw new DatabaseRefused("The desk in this database is being replaced. Wait until that has ended.");
}
