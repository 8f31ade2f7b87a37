import { isDamage } from "../sqlite/connection";
import { inspect } from "../sqlite/copy-file";
import { verifyDesk } from "../sqlite/verify";
import { DatabaseRefused } from "../store";

/** A copy of the desk is damaged, and the desk itself may be too. */
export class DamagedCopy extends DatabaseRefused {}

/**
 * Every check that a copy of a desk must pass before it counts as a backup.
 * Shape:  returns the row count of each table, and leaves the copy a single file. `name` is used in messages.
 * Errors: throws DamagedCopy, with what was found.
 */
export function checkCopy(file: string, name: string): Map<string, number> {
  try {
    return inspect(file, (copy) => verifyDesk(copy, name));
  } catch (error) {
    if (error instanceof DatabaseRefused || isDamage(error)) throw new DamagedCopy(wordsOf(error));
    throw error;
  }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
