import { entityKind, SQL, sql } from "drizzle-orm";
import { type EngineWords, KIT_WORDS } from "./kit";

declare global {
  /**
   * The words of another engine whose statement is being rendered, for all copies of this module that Next loads.
   * Rendering is synchronous, so nothing else runs meanwhile.
   */
  var watchfloorWords: EngineWords | undefined;
}

/** Renders a statement with the words of an engine. */
export function renderedWith<T>(engine: EngineWords, render: () => T): T {
  const before = globalThis.watchfloorWords;
  globalThis.watchfloorWords = engine;
  try {
    return render();
  } finally {
    globalThis.watchfloorWords = before;
  }
}

/** A word that engines write differently: by default as the kit does; another engine's dialect has it written its own way. */
class EngineSql extends SQL {
  static override readonly [entityKind]: string = "EngineSql";

  constructor(write: (engine: EngineWords) => SQL) {
    const { queryChunks } = write(KIT_WORDS);
    super(queryChunks);
    Object.defineProperty(this, "queryChunks", {
      get: () => (globalThis.watchfloorWords ? write(globalThis.watchfloorWords).queryChunks : queryChunks),
    });
  }
}

/** SQL: what `write` makes of the words of whatever engine runs it. */
export const perEngine = <T>(write: (engine: EngineWords) => SQL<T>): SQL<T> =>
  sql<T>`${new EngineSql(write)}`;
