import { DatabaseRefused, isDamage } from "../sqlite/connection";
import { inspect } from "../sqlite/copy-file";
import { verifyDesk } from "../sqlite/verify";

/** A copy of the desk is not sound, and the desk itself may not be either. */
export class DamagedCopy extends DatabaseRefused {}

/**
 * Everything that a copy of a desk has to stand before it counts as a backup. The one place for it: every further check
 * is added here.
 * Shape:  answers the number of rows of each table, and leaves the copy a single file. `name` is how messages call it.
 * Errors: throws DamagedCopy, which says what was found.
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
