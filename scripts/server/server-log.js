import { format } from "node:util";
import pino from "pino";

/** Log levels, from nothing to everything. */
export const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug"];

/** @typedef {import("pino").Logger} Log */

/** User input in the errors of failed statements, which must not be logged. */
const TYPED = /\n\s*params: [\s\S]*?(?=\n\s{4}at |$)/g;

/**
 * @param {unknown} error
 * @returns {Record<string, unknown>}
 */
const serialized = (error) => {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack = "" } = error;
  const code = "code" in error ? String(error.code) : undefined;
  const cause = error.cause instanceof Error ? serialized(error.cause) : undefined;
  return { name, code, message: message.replace(TYPED, ""), stack: stack.replace(TYPED, ""), cause };
};

/** How much of the log waits, in bytes, while it cannot be written; what comes then is dropped. */
const WAITING_BYTES = 1_048_576;

/**
 * Standard error. Where it cannot be written, because the disk is full or its reader is gone, the server goes on, and
 * the lines that wait are written with the next one that can be.
 */
function standardError() {
  const to = pino.destination({ dest: 2, sync: true, maxLength: WAITING_BYTES });
  to.on("error", () => undefined);
  return to;
}

/**
 * The server's log: one line of JSON per event, without user input.
 * @param {string} level one of LOG_LEVELS
 * @param {import("pino").DestinationStream} to standard error when left out
 * @returns {Log}
 */
export const openLog = (level, to = standardError()) =>
  pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: serialized },
    },
    to,
  );

/** Why the making of an answer was given up, where that is nobody's fault. */
const READER_GONE = "the reader went away";

/** What Next and React throw where a page is given up. */
const ABORTED = {
  name: /^(?:AbortError|ResponseAborted)$/,
  message:
    /^(?:The render was aborted by the server|The destination stream closed early|Connection closed\.$)/,
};

/**
 * The method of the request that is answered. An answer that Next makes for itself has none, and throws when asked.
 * @param {import("node:http").ServerResponse} answer
 */
function methodOf(answer) {
  try {
    return answer.req.method;
  } catch {
    return undefined;
  }
}

/** @param {Error | undefined} err @param {import("node:http").ServerResponse | undefined} answer */
const isGivenUp = (err, answer) =>
  err !== undefined &&
  answer !== undefined &&
  methodOf(answer) === "GET" &&
  answer.destroyed &&
  !answer.writableFinished &&
  (ABORTED.name.test(err.name) || ABORTED.message.test(err.message));

/**
 * Logs what the program and its packages write to the console as an error or a warning. That a page was given up, as its
 * reader went away while it was made, is no error.
 * @param {Log} log
 * @param {() => (import("node:http").ServerResponse | undefined)} answering the answer that is being made
 */
export function logConsole(log, answering) {
  /** @param {"error" | "warn"} level */
  const at =
    (level) =>
    /** @param {unknown[]} words */
    (...words) => {
      const err = words.find((word) => word instanceof Error);
      const answer = answering();
      const requestId = answer?.getHeader("x-request-id");
      const text =
        format(...words.filter((word) => word !== err)).replace(TYPED, "") || "The program failed.";
      const isGone = isGivenUp(err, answer);
      if (isGone) log.info({ requestId, cause: READER_GONE }, "page given up");
      log[isGone ? "debug" : level]({ requestId, err }, text);
    };
  console.error = at("error");
  console.warn = at("warn");
}
