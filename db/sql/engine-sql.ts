import { entityKind, SQL, sql } from "drizzle-orm";
import { type EngineWords, SQLITE_WORDS } from "../sqlite/words";

/** The words of the engine whose statement is being rendered. Rendering is synchronous, so nothing else runs meanwhile. */
let words: EngineWords = SQLITE_WORDS;

/** Renders a statement with the words of an engine. */
export function renderedWith<T>(engine: EngineWords, render: () => T): T {
  const before = words;
  words = engine;
  try {
    return render();
  } finally {
    words = before;
  }
}

/** A word that engines write differently: by default as SQLite does; another engine's dialect has it written its own way. */
export class EngineSql extends SQL {
  static override readonly [entityKind]: string = "EngineSql";

  constructor(write: (engine: EngineWords) => SQL) {
    const { queryChunks } = write(SQLITE_WORDS);
    super(queryChunks);
    Object.defineProperty(this, "queryChunks", {
      get: () => (words === SQLITE_WORDS ? queryChunks : write(words).queryChunks),
    });
  }
}

/** SQL: what `write` makes of the words of whatever engine runs it. */
export const perEngine = <T>(write: (engine: EngineWords) => SQL<T>): SQL<T> =>
  sql<T>`${new EngineSql(write)}`;
