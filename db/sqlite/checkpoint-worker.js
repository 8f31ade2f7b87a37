// Work on the write-ahead log that waits for the disk, in a thread of its own (driven by db/sqlite/log-upkeep.ts). Plain
// JavaScript, because no bundler processes thread programs.
import { parentPort, workerData } from "node:worker_threads";
import SqliteDatabase from "better-sqlite3";

const { file, busyTimeoutMs, limitBytes } = workerData;
/** @type {import("better-sqlite3").Database | undefined} */
let opened;

/** Opened with the first task, so that a failure to open is reported like any other. */
function open() {
  const connection = new SqliteDatabase(file, { fileMustExist: true, timeout: busyTimeoutMs });
  connection.pragma("synchronous = FULL");
  connection.pragma("wal_autocheckpoint = 0");
  connection.pragma(`journal_size_limit = ${limitBytes}`);
  return connection;
}

/** @typedef {import("better-sqlite3").Database} Connection */
const TASKS = {
  /** @param {Connection} connection */
  writeBack(connection) {
    connection.pragma("wal_checkpoint(PASSIVE)");
  },
  /**
   * The number that SQLite keeps for a program's own use is stored as it is, because only a commit begins a log anew.
   * @param {Connection} connection
   */
  beginAnew(connection) {
    const [{ busy }] = connection.pragma("wal_checkpoint(RESTART)");
    if (busy) return;
    connection.exec("BEGIN IMMEDIATE");
    connection.pragma(`user_version = ${connection.pragma("user_version", { simple: true })}`);
    connection.exec("COMMIT");
  },
};

parentPort?.on("message", (/** @type {keyof typeof TASKS | "end"} */ task) => {
  if (task === "end") {
    opened?.close();
    parentPort?.close();
    return;
  }
  try {
    opened ??= open();
    TASKS[task](opened);
    parentPort?.postMessage({});
  } catch (error) {
    if (opened?.inTransaction) opened.exec("ROLLBACK");
    const { message, code } = /** @type {Error & { code?: string }} */ (error);
    parentPort?.postMessage({ error: { message, code } });
  }
});
