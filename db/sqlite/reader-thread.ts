import { join } from "node:path";
import { Worker } from "node:worker_threads";
import SqliteDatabase from "better-sqlite3";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import { DeskOverloaded, OVERLOAD } from "@/domain/overload";
import type { View } from "../store";
import { BUSY_TIMEOUT_MS } from "./connection";

const PROGRAM = join(process.cwd(), "db/sqlite/read-worker.js");
/** The limits of one thread, beside SQLite's own: a read that needs more fails, and nothing else does. */
const LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 2 };

type Failure = { name: string; message: string; code?: string | undefined };
type Question = { number: number; sql: string; params: unknown[] };
type Answer = { number: number; rows?: string | unknown[][]; error?: Failure };
type Waiting = { resolve(rows: unknown[][]): void; reject(error: unknown): void };

/** A reader in a thread of its own. It holds one view at a time, from the first statement until `release`. */
export type ReaderThread = {
  view: View;
  /** False once it will answer nothing any more. */
  isAlive(): boolean;
  /** Starts a view whose statements are not started once the signal is aborted. */
  hold(signal: AbortSignal | undefined): void;
  release(): void;
  /**
   * Fails the running statement and all later ones, and ends the thread.
   * Shape: this driver cannot interrupt SQLite: the thread ends when its current statement does.
   */
  abandon(reason: Error): void;
  ended: Promise<void>;
};

export function startReaderThread(file: string): ReaderThread {
  const worker = new Worker(/* turbopackIgnore: true */ PROGRAM, {
    name: "reader",
    workerData: { file, busyTimeoutMs: BUSY_TIMEOUT_MS },
    resourceLimits: LIMITS,
    execArgv: [],
  });
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let instant = 0;
  let unsent: Question[] = [];
  let signal: AbortSignal | undefined;
  let lost: Error | undefined;

  const lose = (reason: Error) => {
    lost ??= reason;
    for (const { reject } of waiting.values()) reject(lost);
    waiting.clear();
  };
  worker.on("message", (answers: Answer[]) => {
    for (const { number, rows = [], error } of answers) {
      const asker = waiting.get(number);
      waiting.delete(number);
      if (error) asker?.reject(errorOf(error));
      else asker?.resolve(typeof rows === "string" ? JSON.parse(rows) : rows);
    }
  });
  worker.on("error", (error: NodeJS.ErrnoException) =>
    lose(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new DeskOverloaded(OVERLOAD.tooLong) : errorOf(error)),
  );
  const ended = new Promise<void>((resolve) => {
    worker.once("exit", () => {
      lose(new DeskOverloaded(OVERLOAD.lost));
      resolve();
    });
  });

  /** Questions of parts that are read together go in one message: a message costs more than most of their answers. */
  function send() {
    if (unsent.length > 0) worker.postMessage(unsent);
    unsent = [];
  }

  const rowsOf = (sql: string, params: unknown[]) =>
    new Promise<unknown[][]>((resolve, reject) => {
      signal?.throwIfAborted();
      if (lost) throw lost;
      instant += 1;
      waiting.set(instant, { resolve, reject });
      if (unsent.length === 0) process.nextTick(send);
      unsent.push({ number: instant, sql, params });
    });

  return {
    view: { db: drizzle(async (sql, params) => ({ rows: await rowsOf(sql, params) })) },
    isAlive: () => lost === undefined,
    hold(held) {
      signal = held;
      worker.ref();
    },
    release() {
      signal = undefined;
      send();
      worker.postMessage("end of the view");
      worker.unref();
    },
    abandon(reason) {
      lose(reason);
      worker.ref();
      worker.postMessage("end of the thread");
    },
    ended,
  };
}

/** The thread's error with its own class, which `isBusy` and `isDamage` check. */
function errorOf({ name, message, code }: Failure): Error {
  if (code?.startsWith("SQLITE_")) return new SqliteDatabase.SqliteError(message, code);
  return Object.assign(new Error(message), { name });
}
