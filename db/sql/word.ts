import { entityKind, SQL, sql } from "drizzle-orm";
import { WORDS, type Words } from "../sqlite/words";

/** A word that engines write differently: by default as SQLite does; another engine's dialect has it written its own way. */
export class Word extends SQL {
  static override readonly [entityKind]: string = "Word";

  constructor(readonly write: (words: Words) => SQL) {
    super(write(WORDS).queryChunks);
  }
}

/** SQL: what `write` makes of the words of whatever engine runs it. */
export const worded = <T>(write: (words: Words) => SQL<T>): SQL<T> => sql<T>`${new Word(write)}`;
