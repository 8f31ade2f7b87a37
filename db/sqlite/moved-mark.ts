import { movedWordsOf } from "../sql/moved";
import type { Connection } from "./connection";

/** What the number that SQLite keeps for a program's own use is in a desk that was moved away (see record/due-seal.ts). */
const MOVED = 3;

/** Notes that a desk was moved away, in the transaction under way. */
export const noteMoved = (connection: Connection): void => {
  connection.pragma(`user_version = ${MOVED}`);
};

/** Makes a copy of a desk that was moved away a desk again. */
export function forgetMoved(connection: Connection): void {
  if (wasMoved(connection)) connection.pragma("user_version = 0");
}

export const wasMoved = (connection: Connection): boolean =>
  Number(connection.pragma("user_version", { simple: true })) === MOVED;

export const movedWords = (file: string): string => movedWordsOf(`restore it: npm run restore -- ${file}`);
