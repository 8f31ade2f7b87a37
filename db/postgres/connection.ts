import { setTimeout as sleep } from "node:timers/promises";
import { SQLiteRemoteSession, SqliteRemoteDatabase } from "drizzle-orm/sqlite-proxy";
import type { Client } from "pg";
import type { StoredValue } from "@/domain/record/seal";
import type { Database } from "../store";
import { PostgresDialect } from "./dialect";
import { wordsIn } from "./words";

/** How PostgreSQL names the types whose values come as another text than SQLite's. */
const TYPE = { boolean: 16, int8: 20, int2: 21, int4: 23, float4: 700, float8: 701, numeric: 1700 } as const;
const NUMBERS: readonly number[] = [TYPE.int8, TYPE.int2, TYPE.int4, TYPE.float4, TYPE.float8, TYPE.numeric];

/** Values as the commands and queries expect them: numbers as numbers, conditions as 1 and 0, all others as their text. */
const types = {
  getTypeParser: (type: number) => {
    if (NUMBERS.includes(type)) return Number;
    return type === TYPE.boolean ? (value: string) => (value === "t" ? 1 : 0) : (value: string) => value;
  },
};

/** Statements that a connection keeps prepared, each from its second run on. */
const MOST_PREPARED = 1_000;

/** How long connecting may take, and how long a connection is waited for that is closed. */
const CONNECT_MS = 3_000;
const LEAVE_MS = 1_000;

/** Opens a connection to a place. */
export type Connect = (place: Place) => Promise<Connection>;

/** Where a desk is: a database, and the schema of its tables. */
export type Place = { url: string; schema: string };

/** The schema beside a desk's own that shadows its tables, once its clock was corrected. */
export const countedSchemaOf = (schema: string): string => `${schema}_counted`;

export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export type Connection = {
  place: Place;
  db: Database;
  /** The tables that rows were added to since the set was cleared. */
  writtenTables: Set<string>;
  /** Runs one statement. */
  rows(text: string, values?: readonly unknown[]): Promise<StoredValue[][]>;
  /** Runs several statements without values in one go; answers the rows of the last that has any. */
  run(text: string): Promise<StoredValue[][]>;
  /** The number of the server's process, by which notifications name their sender. */
  processId(): number | undefined;
  /** Undefined while the connection holds. */
  lost(): Error | undefined;
  onLost(listener: (error: Error) => void): void;
  /** Calls the listener, instead of any before, with the process that notified this one of a change. */
  onNotice(listener: (processId: number) => void): void;
  close(): Promise<void>;
};

/** Writes go to the tables themselves, not to the views in front of them. */
const intoTables = (statement: string, schema: string): string =>
  statement.replace(/^(insert into|update|delete from) "/, `$1 ${identifier(schema)}."`);

/** SQL: the database notices within seconds that the host of a server, or the network to it, is gone. */
const NOTICED =
  "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 3; set tcp_keepalives_count = 3; set tcp_user_timeout = 15000";

const INSERTED = /^insert into "(\w+)"/;

/**
 * Connects to a database. The client is loaded only here, so that a desk on SQLite needs none.
 * Errors: whatever the server or the system says.
 */
export async function connect(place: Place): Promise<Connection> {
  const { default: pg } = await import("pg");
  const { schema } = place;
  const client: Client = new pg.Client({
    connectionString: place.url,
    application_name: "watchfloor",
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MS,
    types,
  });
  let onLost: ((error: Error) => void) | undefined;
  let lost: Error | undefined;
  const lose = (error: Error) => {
    if (lost) return;
    lost = error;
    onLost?.(error);
  };
  client.on("error", lose);
  client.on("end", () => lose(new Error("The connection to the database was closed.")));
  await client.connect();
  const writtenTables = new Set<string>();
  /** Which texts were run before, and the name that each is prepared under from then on. */
  const seen = new Map<string, string>();

  function nameOf(text: string): string | undefined {
    const name = seen.get(text);
    if (name === undefined && seen.size < MOST_PREPARED) seen.set(text, `s${seen.size}`);
    return name;
  }

  let turn: Promise<unknown> = Promise.resolve();
  /** One statement after another: the client is to be asked only when it has answered. */
  function inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const mine = turn.then(ask);
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function rows(text: string, values: readonly unknown[] = []): Promise<StoredValue[][]> {
    const name = nameOf(text);
    const query = { text, values: [...values], rowMode: "array" as const, ...(name ? { name } : {}) };
    const answer = await inTurn(() => client.query<StoredValue[]>(query));
    return answer.rows;
  }

  const dialect = new PostgresDialect(wordsIn(schema));
  const session = new SQLiteRemoteSession<Record<string, never>, Record<string, never>>(
    async (text, params) => {
      const [, inserted] = INSERTED.exec(text) ?? [];
      if (inserted) writtenTables.add(inserted);
      return { rows: await rows(intoTables(text, schema), params) };
    },
    dialect,
    undefined,
    undefined,
    {},
  );
  await client.query(`set search_path to ${identifier(schema)}; ${NOTICED}`);
  return {
    place,
    db: new SqliteRemoteDatabase<Record<string, never>>("async", dialect, session, undefined),
    writtenTables,
    rows,
    async run(text) {
      const answers = await inTurn(() => client.query<StoredValue[]>({ text, rowMode: "array" }));
      const all = Array.isArray(answers) ? answers : [answers];
      return all.findLast((answer) => answer.fields?.length > 0)?.rows ?? [];
    },
    processId: () =>
      "processID" in client && typeof client.processID === "number" ? client.processID : undefined,
    lost: () => lost,
    onLost(listener) {
      onLost = listener;
    },
    onNotice(listener) {
      client.removeAllListeners("notification");
      client.on("notification", ({ processId }) => listener(processId));
    },
    async close() {
      lost ??= new Error("The connection was closed.");
      // A server that is away does not take leave.
      await Promise.race([client.end(), sleep(LEAVE_MS, undefined, { ref: false })]);
    },
  };
}

/** Does something on a connection of its own. */
export async function connected<T>(place: Place, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connect(place);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
