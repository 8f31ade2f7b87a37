// Work on the write-ahead log that waits for the disk, in a thread of its own (driven by db/sqlite/log-upkeep.ts). Plain
// JavaScript, because no bundler processes thread programs.
import { parentPort, workerData } from "node:worker_threads";
import SqliteDatabase from "better-sqlite3";

const { file, busyTimeoutMs, limitBytes } = workerData;
const connection = new SqliteDatabase(file, { fileMustExist: true, timeout: busyTimeoutMs });
connection.pragma("synchronous = FULL");
connection.pragma("wal_autocheckpoint = 0");
connection.pragma(`journal_size_limit = ${limitBytes}`);

const TASKS = {
  writeBack() {
    connection.pragma("wal_checkpoint(PASSIVE)");
  },
  /** The number of the schema's version is stored as it is, because only a commit begins a log anew. */
  beginAnew() {
    const [{ busy }] = connection.pragma("wal_checkpoint(RESTART)");
    if (busy) return;
    connection.exec("BEGIN IMMEDIATE");
    connection.pragma(`user_version = ${connection.pragma("user_version", { simple: true })}`);
    connection.exec("COMMIT");
  },
};

parentPort?.on("message", (/** @type {keyof typeof TASKS | "end"} */ task) => {
  if (task === "end") {
    connection.close();
    parentPort?.close();
    return;
  }
  try {
    TASKS[task]();
    parentPort?.postMessage({});
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    const { message, code } = /** @type {Error & { code?: string }} */ (error);
    parentPort?.postMessage({ error: { message, code } });
  }
});
