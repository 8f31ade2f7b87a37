import { DamagedCopy, DatabaseRefused } from "../store";
import { isDamage } from "./connection";
import { inspect } from "./copy-file";
import { verifyDesk } from "./verify";

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
