import { closeSync, openSync, readSync, statSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { type Connection, isDamage, withReader } from "./connection";

/**
 * What a frame of the write-ahead log has before its page, whose number comes first, and what stands before all frames.
 * Source: https://sqlite.org/walformat.html, 1.3.
 */
const FRAME_HEAD_BYTES = 24;
const LOG_HEAD_BYTES = 32;

/** A file of a database that was cut while the database was open. */
type Cut = "log" | "database";

const sizeOf = (file: string): number =>
  statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false })?.size ?? 0;

/**
 * Notices that a file of an open database was cut, by its size since the last call.
 * Shape: a log is cut when it has fewer bytes than SQLite knows to be in it: it may only become shorter once a checkpoint
 *        has brought all of it into the database. A database is cut when a page of it is neither in it nor in the log; a
 *        VACUUM makes it shorter too. While that is unknown, the next call looks again.
 * Cost:  two calls of stat; a connection of its own when something became shorter.
 */
export function watchingSizes(database: string): () => Cut | undefined {
  const log = `${database}-wal`;
  let known = { log: sizeOf(log), database: sizeOf(database) };
  return () => {
    const before = known;
    const now = { log: sizeOf(log), database: sizeOf(database) };
    const lacksPages = now.database < before.database && isDatabaseCut(database, log);
    if (lacksPages === true) return "database";
    const lacksFrames = now.log < before.log && isLogCut(database, log);
    if (lacksFrames === true) return "log";
    if (lacksPages !== "unknown" && lacksFrames !== "unknown") known = now;
    return undefined;
  };
}

/** `frames` are all in the log, the first `writtenBack` of which a checkpoint has brought into the database. */
function sizesIn(reader: Connection) {
  const pages = Number(reader.pragma("page_count", { simple: true }));
  const pageBytes = Number(reader.pragma("page_size", { simple: true }));
  const [{ log: frames, checkpointed: writtenBack }] = reader.pragma("wal_checkpoint(NOOP)") as [
    { log: number; checkpointed: number },
  ];
  return { pages, pageBytes, frames, writtenBack };
}

/**
 * Whether pages of a database are missing; unknown while others hold or change it.
 * Shape: an empty one is never opened, because SQLite would remove its log.
 */
function isDatabaseCut(database: string, log: string): boolean | "unknown" {
  if (sizeOf(database) === 0) return true;
  try {
    return withReader(database, (reader) => {
      const sizes = sizesIn(reader);
      const wholePages = Math.floor(sizeOf(database) / sizes.pageBytes);
      const logged = pagesOnlyIn(log, sizes);
      if (!isDeepStrictEqual(sizesIn(reader), sizes)) return "unknown";
      for (let page = wholePages + 1; page <= sizes.pages; page++) if (!logged.has(page)) return true;
      return false;
    });
  } catch (error) {
    return isDamage(error) ? true : "unknown";
  }
}

/**
 * The pages whose newest content is in a log only, by number.
 * Shape: closing the log releases none of SQLite's locks, which are on the two other files.
 */
function pagesOnlyIn(log: string, { pageBytes, frames, writtenBack }: ReturnType<typeof sizesIn>) {
  const pages = new Set<number>();
  if (frames <= writtenBack) return pages;
  const opened = openSync(/* turbopackIgnore: true */ log, "r");
  const page = Buffer.alloc(4);
  try {
    for (let frame = writtenBack; frame < frames; frame++) {
      const at = LOG_HEAD_BYTES + frame * (FRAME_HEAD_BYTES + pageBytes);
      if (readSync(opened, page, 0, page.length, at) === page.length) pages.add(page.readUInt32BE());
    }
  } finally {
    closeSync(opened);
  }
  return pages;
}

/**
 * Whether a log lacks some of what was written to it; unknown while others hold the database, or begin the log anew.
 * Shape: its size is read between two counts of its frames, because another process may empty it and write meanwhile.
 */
function isLogCut(database: string, log: string): boolean | "unknown" {
  try {
    return withReader(database, (reader) => {
      const { frames, pageBytes } = sizesIn(reader);
      const bytes = sizeOf(log);
      if (sizesIn(reader).frames < frames) return "unknown";
      return frames > 0 && bytes < LOG_HEAD_BYTES + frames * (FRAME_HEAD_BYTES + pageBytes);
    });
  } catch (error) {
    return isDamage(error) ? true : "unknown";
  }
}
