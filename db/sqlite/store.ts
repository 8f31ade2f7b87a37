import { dirname } from "node:path";
import type { RecordHead } from "@/domain/record/verdict";
import { filesOf } from "../files/data-folder";
import { notingHead } from "../files/record-head";
import { openRecordKey } from "../files/record-key";
import { openSigner } from "../files/signing-key";
import { logSealed } from "../logs/record-log";
import { readTail } from "../queries/log/newest-log-entry";
import { inTurns } from "../sql/in-turn";
import { ALONE, type Inner, type Store, StoreRefused, type Tx, type Writing } from "../store";
import { allowingDeletes } from "./append-only";
import { trackCondition } from "./condition";
import { type Connection, openReader, openWriter, type Synchronous } from "./connection";
import { importTurnOf } from "./import-turn";
import { tendingLog } from "./log-upkeep";
import { applyMend, readTimesAfter } from "./mended-times";
import { readingMended } from "./mended-views.js";
import { movedWords, wasMoved } from "./moved-mark";
import { databaseOf, rawDatabaseOf, readersInProcess } from "./readers-in-process";
import { readWhyUnsealed } from "./record/due-seal";
import { leadingTo } from "./record/head-check";
import { sealing } from "./record/sealing";
import { rescue, rescueFiles } from "./rescue-copy";
import { indexing, renewIndexes } from "./search-indexes";
import { NO_SYNC, sharingSyncs, syncingLog } from "./shared-syncs";
import { writeLockOf } from "./write-lock";

/** How long a write waits for another program's write, from when it came. */
export const LOCK_PATIENCE_MS = 10_000;

export type StoreParts = {
  openReaders?: typeof readersInProcess;
  open?: typeof openWriter;
  syncLog?: typeof syncingLog;
};

/**
 * The store on one SQLite file: one queued writer, and the readers from `openReaders`.
 * Shape:  `open` opens the writing connection. With NORMAL no commit holds the thread up: it is synced by `syncLog`
 *         before its write answers, and the log is kept up in a thread of its own (DECISIONS 108).
 * Errors: throws when the file does not exist or is not a database.
 */
export function openSqliteStore(
  file: string,
  synchronous: Synchronous = "FULL",
  lockPatienceMs = LOCK_PATIENCE_MS,
  { openReaders = readersInProcess, open = openWriter, syncLog = syncingLog }: StoreParts = {},
): Store {
  const writer = open(file, synchronous);
  const sync = synchronous === "NORMAL" ? syncLog(`${file}-wal`) : NO_SYNC;
  const turns = inTurns();
  const condition = trackCondition(file, (how) =>
    turns.run(() => (how === "overwritten" ? rescueFiles(file) : rescue(writer, file))),
  );
  const lock = writeLockOf(writer, lockPatienceMs);
  const writerDb = databaseOf(writer);
  const inner = innerOf(writer);
  const readMended = readingMended(writer);
  const isWrongTime = writer.prepare<[number]>("select 1 from main.wrong_times where wrong_at = ?");
  const indexWritten = indexing(writer);
  const seals = sealing(writer, openRecordKey(file));
  const watcher = openReader(file);
  const heads = notingHead(file, leadingTo(watcher));
  const commits = sharingSyncs(settle);
  const upkeep =
    synchronous === "NORMAL"
      ? tendingLog(file, { reader: watcher, writes: turns, onFailure: (e) => condition.translated(e, false) })
      : undefined;
  const dataVersion = watcher.prepare<[], number>("pragma data_version").pluck();
  const newestSeen = watcher.prepare<[], number>("select max(seq) from main.watch_log").pluck();
  const readers = openReaders(file, condition);
  const importTurn = importTurnOf(filesOf(dirname(file)).importLock);
  let isClosed = false;
  let mark = 0;
  let newestHead: { head: RecordHead; isFirst: boolean } | undefined;

  /** The note of the head never runs ahead of what is on the disk. */
  async function settle() {
    const settling = newestHead;
    newestHead = undefined;
    await condition.settle(sync.run);
    if (settling) heads.note(settling.head, settling.isFirst);
    upkeep?.tend();
  }

  async function begin(arrivedAt: number) {
    await lock.begin(arrivedAt);
    if (!upkeep?.isWrittenBack()) return;
    rollBack(writer);
    await upkeep.beginAnew();
    await lock.begin(arrivedAt);
  }

  async function transaction<T>(now: number, work: (tx: Tx) => Promise<T>, arrivedAt: number): Promise<T> {
    rollBack(writer);
    try {
      await begin(arrivedAt);
      if (wasMoved(writer)) throw new StoreRefused("unavailable", `Nothing was stored. ${movedWords(file)}`);
      const isMended = readMended();
      const newest = await readTail({ db: writerDb });
      let recordedAt = Math.max(now, newest.recordedAt);
      // A time within a corrected span always means what was recorded while the clock was wrong.
      while (isMended && isWrongTime.get(recordedAt)) recordedAt += 1;
      const tx = { db: writerDb, recordedAt, inner };
      const start = seals.begin();
      const value = await work(tx);
      if (seals.isFirst(start)) await logSealed(tx, readWhyUnsealed(writer));
      indexWritten();
      const head = seals.end(start);
      const isFirst = start.seal === "";
      if (head) heads.prepare(head, isFirst);
      condition.commit(() => writer.exec("COMMIT"));
      commits.noteCommit();
      if (head && !isSeen(head.revision)) throw condition.unseen();
      if (head) newestHead = { head, isFirst: isFirst || newestHead?.isFirst === true };
      return value;
    } catch (error) {
      rollBack(writer);
      throw error;
    }
  }

  /** Whether other connections see an entry that was committed: with a -shm file that is not SQLite's they do not. */
  function isSeen(revision: number): boolean {
    try {
      return (newestSeen.get() ?? 0) >= revision;
    } catch (error) {
      condition.translated(error, false);
      return true;
    }
  }

  /** The one place where a change waits for the disk: what it answers is never told before. */
  async function write<T>(now: number, work: (tx: Tx) => Promise<T>, { onStored }: Writing = {}): Promise<T> {
    const arrivedAt = performance.now();
    const value = await turns.run(() => written(now, work, arrivedAt));
    onStored?.();
    await commits.settled();
    return value;
  }

  async function written<T>(now: number, work: (tx: Tx) => Promise<T>, arrivedAt: number): Promise<T> {
    if (isClosed) throw new Error("The desk is closing; nothing was stored.");
    try {
      condition.allowWrite();
      return await transaction(now, work, arrivedAt);
    } catch (error) {
      throw condition.translated(error, true);
    }
  }

  return {
    read: readers.read,
    seek: readers.seek,
    write,
    settled: commits.settled,
    // Its plans were written to hold for any amount.
    measureTables: () => Promise.resolve(),
    renewSearch: (now) => write(now, async () => renewIndexes(writer)),
    signer: () => openSigner(file),
    changeMark() {
      try {
        mark = dataVersion.get() ?? mark;
      } catch (error) {
        condition.translated(error, false);
      }
      return mark;
    },
    condition() {
      const found = condition.now();
      const heldMs = lock.heldMs();
      return found.status === "ok" && heldMs !== null ? { ...found, heldMs } : found;
    },
    keepsUp: () => true,
    servers: { ...ALONE, ...importTurn },
    turnReadOnly: condition.turnReadOnly,
    async close() {
      await turns.ended();
      isClosed = true;
      importTurn.leaveImports();
      lock.close();
      await commits.settled().catch(() => undefined);
      await upkeep?.close();
      await condition.close();
      await readers.close();
      watcher.close();
      writer.close();
      sync.close();
    },
  };
}

/** What only SQLite itself can do, on a connection. */
function innerOf(writer: Connection): Inner {
  const raw = rawDatabaseOf(writer);
  return {
    allowDeletes: (tables, work) => allowingDeletes(raw, tables, work),
    readTimesAfter: async (clockAt) => readTimesAfter(raw, clockAt),
    applyMend: async (clockAt) => applyMend(raw, clockAt),
  };
}

/** A failed rollback is repeated before the next transaction. */
function rollBack(writer: Connection) {
  try {
    if (writer.inTransaction) writer.exec("ROLLBACK");
  } catch (error) {
    console.error(error);
  }
}
