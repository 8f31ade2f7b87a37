import SqliteDatabase from "better-sqlite3";
import { type Connection, openWriter } from "@/db/sqlite/connection";
import { openSqliteStore } from "@/db/sqlite/store";
import type { Store } from "@/db/store";

/** An error that SQLite answers to one call of a connection. */
export type Fault = {
  /** The number of the call, from 1: BEGIN, COMMIT and every statement that is run count. */
  at: number;
  code: string;
  /** The call does all of its work first, as a commit whose fsync fails may have. */
  isAfter?: boolean;
  /** SQLite rolls the transaction back by itself, as it does with some errors. */
  rollsBack?: boolean;
};

type FailingStore = {
  store: Store;
  /** The statements of the calls so far; the last one is the one that failed, once `hasFailed`. */
  calls: string[];
  hasFailed(): boolean;
};

/** The store of a desk's database, whose writing connection fails once. It does not wait for locks, nor for the disk. */
export function openFailingStore(file: string, fault: Fault): FailingStore {
  const calls: string[] = [];
  let isOpened = false;
  let hasFailed = false;
  const open = (...args: Parameters<typeof openWriter>): Connection => {
    const connection = openWriter(...args);
    const exec = connection.exec.bind(connection);
    const prepare = connection.prepare.bind(connection);
    function through<T>(statement: string, call: () => T): T {
      if (!isOpened || hasFailed || calls.push(statement) !== fault.at) return call();
      hasFailed = true;
      if (fault.isAfter) call();
      if (fault.rollsBack && connection.inTransaction) exec("ROLLBACK");
      throw new SqliteDatabase.SqliteError(`${fault.code} at call ${fault.at}`, fault.code);
    }
    return Object.assign(connection, {
      exec: (source: string) => through(source, () => exec(source)),
      prepare: (source: string) => {
        const statement = prepare(source);
        const { run, get, all } = statement;
        return Object.assign(statement, {
          run: (...params: unknown[]) => through(source, () => run.apply(statement, params)),
          get: (...params: unknown[]) => through(source, () => get.apply(statement, params)),
          all: (...params: unknown[]) => through(source, () => all.apply(statement, params)),
        });
      },
    });
  };
  const store = openSqliteStore(file, "OFF", -1, { open });
  isOpened = true;
  return { store, calls, hasFailed: () => hasFailed };
}
