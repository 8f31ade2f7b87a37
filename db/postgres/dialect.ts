import { entityKind, type SQL } from "drizzle-orm";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import { renderedWith } from "../sql/engine-sql";
import type { EngineWords } from "../sqlite/words";

/** Renders the one kit's statements as PostgreSQL reads them: numbered parameters, and the words of db/postgres/words.ts. */
export class PostgresDialect extends SQLiteAsyncDialect {
  static override readonly [entityKind]: string = "PostgresDialect";

  constructor(private readonly words: EngineWords) {
    super();
  }

  override escapeParam(place: number): string {
    return `$${place + 1}`;
  }

  override sqlToQuery(query: SQL, invokeSource?: "indexes") {
    return renderedWith(this.words, () => super.sqlToQuery(query, invokeSource));
  }
}
