import { statSync } from "node:fs";
import { isDamage, withReader } from "./connection";

/** What a frame of the write-ahead log has beside its page, and what stands before the first. */
const FRAME_HEAD_BYTES = 24;
const LOG_HEAD_BYTES = 32;

/** A file of a database that became shorter while the database was open; "database shorter" may be whole, after a VACUUM. */
type Shrunk = "log cut" | "database cut" | "database shorter";

const sizeOf = (file: string): number =>
  statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false })?.size ?? 0;

/**
 * Notices that a file of an open database became shorter, by its size since the last call.
 * Shape: a log is cut when it has fewer bytes than SQLite knows to be in it: it may only become shorter once a checkpoint
 *        has brought all of it into the database. A database is cut when pages of it are neither in it nor in the log.
 * Cost:  two calls of stat; a connection of its own when something became shorter.
 */
export function watchingSizes(database: string): () => Shrunk | undefined {
  const log = `${database}-wal`;
  let known = { log: sizeOf(log), database: sizeOf(database) };
  return () => {
    const before = known;
    const now = { log: sizeOf(log), database: sizeOf(database) };
    const isShorter = now.database < before.database;
    if (isShorter && isDatabaseCut(database)) return "database cut";
    const isCut = now.log < before.log ? isLogCut(database, log) : false;
    if (isCut === "unknown") return undefined;
    known = now;
    if (isCut) return "log cut";
    return isShorter ? "database shorter" : undefined;
  };
}

type LogState = [{ log: number; checkpointed: number }];

/**
 * Whether pages of a database are missing: it needs all of those that cannot be in its log.
 * Shape: an empty one is never opened, because SQLite would remove its log.
 */
function isDatabaseCut(database: string): boolean {
  if (sizeOf(database) === 0) return true;
  try {
    return withReader(database, (reader) => {
      const pages = Number(reader.pragma("page_count", { simple: true }));
      const pageBytes = Number(reader.pragma("page_size", { simple: true }));
      const [{ log, checkpointed }] = reader.pragma("wal_checkpoint(NOOP)") as LogState;
      const inLogOnly = log === checkpointed ? 0 : log;
      return sizeOf(database) < (pages - inLogOnly) * pageBytes;
    });
  } catch (error) {
    return isDamage(error);
  }
}

/**
 * Whether a log lacks some of what was written to it; unknown while others hold the database, or begin the log anew.
 * Shape: its size is read between two counts of its frames, because another process may empty it and write meanwhile.
 */
function isLogCut(database: string, log: string): boolean | "unknown" {
  try {
    return withReader(database, (reader) => {
      const framesIn = () => (reader.pragma("wal_checkpoint(NOOP)") as [{ log: number }])[0].log;
      const pageBytes = Number(reader.pragma("page_size", { simple: true }));
      const frames = framesIn();
      const bytes = sizeOf(log);
      if (framesIn() < frames) return "unknown";
      return frames > 0 && bytes < LOG_HEAD_BYTES + frames * (FRAME_HEAD_BYTES + pageBytes);
    });
  } catch (error) {
    return isDamage(error) ? true : "unknown";
  }
}
