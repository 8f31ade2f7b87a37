import { join } from "node:path";
import { Worker } from "node:worker_threads";
import SqliteDatabase from "better-sqlite3";
import { inTurns, type Turns } from "../sql/in-turn";
import { BUSY_TIMEOUT_MS, type Connection, isBusy, WAL_LIMIT_BYTES } from "./connection";

// Not bundled: loaded from the sources, as the other threads are.
const PROGRAM = join(/* turbopackIgnore: true */ process.cwd(), "db/sqlite/checkpoint-worker.js");
/** How many pages the log may have beyond the database before they are written back: as many as SQLite's own rule. */
const PAGES_BEHIND = 1_000;
/** With so many pages the log is begun anew, which writes wait for: while they go on, it is never all written back. */
const LONGEST_PAGES = 4_000;
/** How long the thread waits for more to do. */
const SPARE_MS = 5_000;

type Task = "writeBack" | "beginAnew";
type Answer = { error?: { message: string; code?: string } };

/** The write-ahead log of a database whose writer never waits for the disk. */
type LogUpkeep = {
  /** Whether the next commit would begin the log anew, for which SQLite waits for the disk. */
  isWrittenBack(): boolean;
  /**
   * Begins the log anew in the thread; while others read the old one, that is left for later.
   * Shape: only while nobody of this process writes.
   */
  beginAnew(): Promise<void>;
  /** Has the log written back into the database once it is long, and waits for nothing. */
  tend(): void;
  close(): Promise<void>;
};

type Beside = {
  /** A connection that is never in a transaction. */
  reader: Connection;
  /** The line in which this process writes. */
  writes: Turns;
  /** Gets errors of what nobody waits for. */
  onFailure(error: unknown): void;
};

/** Everything about a log that waits for the disk, in a thread that is started on demand. */
export function tendingLog(file: string, { reader, writes, onFailure }: Beside): LogUpkeep {
  const turns = inTurns();
  let thread: Thread | undefined;
  let resting: NodeJS.Timeout | undefined;
  let triedAt = 0;
  let tending: Promise<void> | undefined;
  let isClosed = false;

  const lengths = () => {
    const [found] = reader.pragma("wal_checkpoint(NOOP)") as [{ log: number; checkpointed: number }];
    return found;
  };

  const run = (task: Task): Promise<void> =>
    turns.run(async () => {
      clearTimeout(resting);
      thread ??= startThread(file);
      try {
        await thread.run(task);
      } catch (error) {
        if (!thread.isAlive()) thread = undefined;
        if (!isBusy(error)) throw error;
      } finally {
        resting = setTimeout(() => void rest(), SPARE_MS).unref();
      }
    });

  /** What readers of an older view held back is tried again once the log has grown by as much. */
  async function writeBackIfLong() {
    const { log, checkpointed } = lengths();
    if (log < triedAt) triedAt = 0;
    if (log - Math.max(checkpointed, triedAt) < PAGES_BEHIND) return;
    triedAt = log;
    await run("writeBack");
    if (lengths().log >= LONGEST_PAGES && !isClosed) await writes.run(() => run("beginAnew"));
  }

  const rest = () =>
    turns.run(async () => {
      clearTimeout(resting);
      const ending = thread;
      thread = undefined;
      await ending?.end();
    });

  return {
    isWrittenBack() {
      const { log, checkpointed } = lengths();
      return log === checkpointed;
    },
    beginAnew: () => run("beginAnew"),
    tend() {
      tending ??= writeBackIfLong()
        .catch(onFailure)
        .finally(() => {
          tending = undefined;
        });
    },
    async close() {
      isClosed = true;
      await tending;
      await rest();
    },
  };
}

type Thread = { run(task: Task): Promise<void>; isAlive(): boolean; end(): Promise<void> };

/** A thread that does one task at a time. */
function startThread(file: string): Thread {
  const worker = new Worker(/* turbopackIgnore: true */ PROGRAM, {
    name: "checkpoint",
    workerData: { file, busyTimeoutMs: BUSY_TIMEOUT_MS, limitBytes: WAL_LIMIT_BYTES },
    execArgv: [],
  });
  worker.unref();
  let isAlive = true;
  let lost: Error | undefined;
  worker.on("error", (error) => {
    lost = error;
  });
  const ended = new Promise<void>((resolve) => {
    worker.once("exit", () => {
      isAlive = false;
      resolve();
    });
  });
  return {
    async run(task) {
      worker.ref();
      worker.postMessage(task);
      const answer = await Promise.race([answerOf(worker), ended]);
      worker.unref();
      if (!answer) throw lost ?? new Error("The thread of checkpoints ended.");
      if (answer.error) throw new SqliteDatabase.SqliteError(answer.error.message, answer.error.code ?? "");
    },
    isAlive: () => isAlive,
    async end() {
      worker.ref();
      worker.postMessage("end");
      await ended;
    },
  };
}

const answerOf = (worker: Worker): Promise<Answer> =>
  new Promise((resolve) => {
    worker.once("message", resolve);
  });
