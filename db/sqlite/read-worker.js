// A reader in a thread of its own, which holds one view at a time (driven by db/sqlite/reader-thread.ts). Plain
// JavaScript, because no bundler processes thread programs.
import { parentPort, workerData } from "node:worker_threads";
import SqliteDatabase from "better-sqlite3";
import { readingMended } from "./mended-views.js";
import { openWordLists } from "./word-lists.js";

/**
 * @typedef {{ file: string, busyTimeoutMs: number }} Opening
 * @typedef {{ number: number, sql: string, params: unknown[] }} Question
 * @typedef {Question[] | "end of the view" | "end of the thread"} Message
 * @typedef {ReturnType<typeof answer>} Answer
 */

/** Answers that are ready are held back for so long, to go in one message. */
const HELD_MS = 1;

/** Prepared statements to keep; the least recently used goes first. */
const MOST_PREPARED = 300;
/** A statement with more rows than any page needs is a mistake, and could exhaust the process's memory. */
const MOST_ROWS = 500_000;

const { file, busyTimeoutMs } = /** @type {Opening} */ (workerData);
/** @type {import("better-sqlite3").Database | undefined} */
let opened;
/** Makes the view that starts read corrected times. */
let readMended = () => false;
/** Opened with the first query, so that a failure to open is reported like any other. */
const open = () => new SqliteDatabase(file, { fileMustExist: true, readonly: true, timeout: busyTimeoutMs });
/** @type {Map<string, import("better-sqlite3").Statement<unknown[], unknown[]>>} */
const prepared = new Map();

/**
 * @param {import("better-sqlite3").Database} connection
 * @param {string} sql
 */
function statementOf(connection, sql) {
  const statement = prepared.get(sql) ?? connection.prepare(sql).raw(true);
  prepared.delete(sql);
  prepared.set(sql, statement);
  for (const oldest of prepared.keys()) {
    if (prepared.size <= MOST_PREPARED) break;
    prepared.delete(oldest);
  }
  return statement;
}

class NotJson extends Error {}
Buffer.prototype.toJSON = () => {
  throw new NotJson();
};

/**
 * Rows for transfer: as JSON, which the receiving thread reads in half the time of a structured copy of many small
 * arrays; as that copy where they contain bytes.
 * @param {unknown[][]} rows
 */
function packed(rows) {
  try {
    return JSON.stringify(rows);
  } catch (error) {
    if (error instanceof NotJson) return rows;
    throw error;
  }
}

/**
 * Row by row, so that a thread out of memory can end between two of them.
 * @param {import("better-sqlite3").Statement<unknown[], unknown[]>} statement
 * @param {unknown[]} params
 */
function rowsOf(statement, params) {
  const rows = [];
  for (const row of statement.iterate(...params)) {
    if (rows.length === MOST_ROWS) throw new RangeError(`More than ${MOST_ROWS} rows at once.`);
    rows.push(row);
  }
  return rows;
}

/** @param {Question} question */
function answer({ number, sql, params }) {
  try {
    if (!opened) {
      opened = open();
      openWordLists(opened);
      readMended = readingMended(opened);
    }
    if (!opened.inTransaction) {
      opened.exec("BEGIN");
      readMended();
    }
    return { number, rows: packed(rowsOf(statementOf(opened, sql), params)) };
  } catch (error) {
    const { name, message, code } = /** @type {Error & { code?: string }} */ (error);
    return { number, error: { name, message, code } };
  }
}

/** @type {(Question | "end of the view")[]} */
let waiting = [];
/** @type {Answer[]} */
let held = [];
let sentAt = 0;

function sendHeld() {
  if (held.length > 0) parentPort?.postMessage(held);
  held = [];
  sentAt = performance.now();
}

/** One in each turn of the loop, so that the end of the thread is heard between two. */
function next() {
  const [first] = waiting.splice(0, 1);
  if (first === "end of the view") {
    if (opened?.inTransaction) opened.exec("COMMIT");
  } else if (first) held.push(answer(first));
  if (waiting.length === 0 || performance.now() - sentAt > HELD_MS) sendHeld();
  if (waiting.length > 0) setImmediate(next);
}

parentPort?.on("message", (/** @type {Message} */ message) => {
  if (message === "end of the thread") {
    waiting = [];
    opened?.close();
    parentPort?.close();
    return;
  }
  const isIdle = waiting.length === 0;
  waiting.push(...(message === "end of the view" ? [message] : message));
  if (!isIdle) return;
  sentAt = performance.now();
  next();
});
