import { sql } from "drizzle-orm";
import type { Database, View } from "../store";

type Prepared<Answer> = { execute(values?: Record<string, unknown>): Promise<Answer> };

/** A parameter of a prepared statement. */
export const placeholder = (name: string) => sql.placeholder(name);

/**
 * A statement that is built and prepared once per connection and run many times: building it costs more than running
 * it.
 * Shape: `build` uses `placeholder(name)` for its parameters; a run takes a value for each name.
 */
export function statement<Answer>(
  build: (db: Database) => { prepare(): Prepared<Answer> },
): (view: View, values?: Record<string, unknown>) => Promise<Answer> {
  const prepared = new WeakMap<Database, Prepared<Answer>>();
  return async ({ db }, values = {}) => {
    let own = prepared.get(db);
    if (!own) {
      own = build(db).prepare();
      prepared.set(db, own);
    }
    return own.execute(values);
  };
}
