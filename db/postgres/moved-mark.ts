import { movedWordsOf } from "../sql/moved";
import { type Connection, identifier, type Place } from "./connection";

const MOVED = "This desk was moved to another database";

/** SQL: whether the desk of a schema was moved away. */
export const wasMoved = ({ schema }: Place): string =>
  `select coalesce(obj_description(to_regnamespace('${identifier(schema)}'), 'pg_namespace') = '${MOVED}', false)`;

/** SQL: notes that the desk of a schema was moved away. */
export const notingMoved = ({ schema }: Place): string =>
  `comment on schema ${identifier(schema)} is '${MOVED}'`;

export async function readWasMoved({ run, place }: Connection): Promise<boolean> {
  const [[moved] = []] = await run(wasMoved(place));
  return moved === 1;
}

export const movedWords = ({ schema }: Place): string =>
  movedWordsOf(`run in its database: comment on schema ${identifier(schema)} is null`);
