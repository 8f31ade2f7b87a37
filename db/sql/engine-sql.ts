import { entityKind, SQL, sql } from "drizzle-orm";
import { type EngineWords, SQLITE_WORDS } from "../sqlite/words";

/** A word that engines write differently: by default as SQLite does; another engine's dialect has it written its own way. */
export class EngineSql extends SQL {
  static override readonly [entityKind]: string = "EngineSql";

  constructor(readonly write: (engine: EngineWords) => SQL) {
    super(write(SQLITE_WORDS).queryChunks);
  }
}

/** SQL: what `write` makes of the words of whatever engine runs it. */
export const perEngine = <T>(write: (engine: EngineWords) => SQL<T>): SQL<T> =>
  sql<T>`${new EngineSql(write)}`;
