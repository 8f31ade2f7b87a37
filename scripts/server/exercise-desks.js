import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { request as ask } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { RETRY_AFTER_S } from "./limits.js";
import { refusalOfRequest, sendRefusal } from "./request-guard.js";

const START = fileURLToPath(new URL("../start.js", import.meta.url));
/** Longest time that a desk may take to open, and to close. */
const OPENING_MS = 60_000;
const CLOSING_MS = 10_000;
/** How many exercises are open at once: each is a process of its own. */
const MOST_OPEN = 3;
/** After how long without a reader an exercise is closed; its clock stands then, and it opens again where it stood. */
const UNREAD_MS = 15 * 60_000;
const LOOK_MS = 30_000;

/** The addresses of the desk of an exercise, below which it has all of its own: pages, API and live stream. */
const ADDRESS = /^(\/exercises\/([a-z0-9]+(?:-[a-z0-9]+)*)\/desk)(?=[/?]|$)/;
/** What pages of an exercise ask the live desk for: the program itself, and the list and comparison of exercises. */
const SHARED = /^\/(?:_next\/|icon\.svg|service-worker\.js|exercises(?:\/[a-z0-9-]+)?(?:\?|$))/;
/** What holds between two programs and goes no further. Source: RFC 9110, section 7.6.1. */
const BETWEEN_TWO = new Set(["connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade"]);

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {{ port: Promise<number>, child: import("node:child_process").ChildProcess, readers: number, leftAt: number }} Opened
 */

/**
 * The desks of exercises, each served by a process of its own, which this one only passes requests on to: no memory, no
 * cache and no database is shared. One opens at the first request below its address.
 * @param {{ folder: string, owner: import("./request-guard.js").Owner, log: import("./server-log.js").Log }} live the live desk
 */
export function exerciseDesks({ folder, owner, log }) {
  /** @type {Map<string, Opened>} */
  const opened = new Map();

  /** @param {string} slug @param {string} base */
  const open = (slug, base) => {
    const child = spawn(process.execPath, [...process.execArgv, START], {
      env: envOf(join(folder, "exercises", slug), slug, base),
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const desk = { port: portOf(child), child, readers: 0, leftAt: performance.now() };
    opened.set(slug, desk);
    const forget = () => opened.get(slug) === desk && opened.delete(slug);
    child.once("exit", (code) => {
      forget();
      log.info({ exercise: slug, code }, "exercise closed");
    });
    desk.port.then(
      () => log.info({ exercise: slug }, "exercise opened"),
      (err) => {
        forget();
        child.kill();
        log.error({ exercise: slug, err }, "the exercise could not be opened");
      },
    );
    return desk;
  };

  const polling = setInterval(() => {
    for (const { child, readers, leftAt } of opened.values())
      if (readers === 0 && performance.now() - leftAt > UNREAD_MS) child.kill("SIGTERM");
  }, LOOK_MS);
  polling.unref();

  /** @param {Request} request @param {Response} response @param {string} slug @param {string} base */
  const passOn = async (request, response, slug, base) => {
    const desk = opened.get(slug) ?? open(slug, base);
    desk.readers++;
    response.once("close", () => {
      desk.readers--;
      desk.leftAt = performance.now();
    });
    const port = await desk.port.catch(() => undefined);
    if (port === undefined) sendRefusal(response, 503, notOpened(slug));
    else send(port, request, response);
  };

  return {
    /** Whether a request comes from a page of an exercise, so that its desk may have to answer it. @param {Request} request */
    isAsking: ({ headers }) => baseOfPage(headers) !== undefined,
    /**
     * True when a request concerns an exercise, and is answered by its desk. What a page of an exercise asks for without
     * its address is sent there: nothing of the live desk is shown or changed by it.
     * @param {Request} request
     * @param {Response} response
     */
    answer(request, response) {
      const [, base, slug] = ADDRESS.exec(request.url ?? "") ?? [];
      if (!base || !slug) return sendBack(request, response);
      const { method, headers, rawHeaders, url = "" } = request;
      const refusal = refusalOfRequest(
        /** @type {Request} */ ({ method, headers, rawHeaders, url: pathWithin(base, url) ?? url }),
        owner,
      );
      if (!refusal && !isThere(join(folder, "exercises", slug))) return false;
      // The condition of the live desk; that of the exercise is told by its own answers.
      response.removeHeader("watchfloor-condition");
      if (refusal) {
        request.resume();
        sendRefusal(response, refusal.status, refusal.message, refusal);
      } else if (!opened.has(slug) && opened.size >= MOST_OPEN) {
        response.setHeader("retry-after", String(RETRY_AFTER_S));
        sendRefusal(response, 503, tooMany());
      } else void passOn(request, response, slug, base);
      return true;
    },
    /** Whether the desk of an exercise is open: only then does its clock run. @param {string} slug */
    isOpen: (slug) => opened.has(slug),
    /** Closes them all; each makes its clock stand. */
    async close() {
      clearInterval(polling);
      await Promise.all([...opened.values()].map(({ child }) => ended(child)));
    },
  };
}

/**
 * An address below `base` as the desk there reads it, such as `/watch`; undefined for any other.
 * @param {string} base
 * @param {string} url
 */
export function pathWithin(base, url) {
  if (!url.startsWith(base)) return undefined;
  const rest = url.slice(base.length);
  if (rest === "" || rest.startsWith("?")) return `/${rest}`;
  return rest.startsWith("/") ? rest : undefined;
}

const tooMany = () =>
  `${MOST_OPEN} exercises are open, which is the most at once. One that nobody reads closes by itself after ${UNREAD_MS / 60_000} minutes; try again then.`;

/** @param {string} slug */
const notOpened = (slug) =>
  `The exercise ${slug} could not be opened. Another server may have it open: use it there, or close it there first. Otherwise read the log of this server, and try again.`;

/** Whether a folder is that of an exercise: where the desk is in a database of its own, it has only the keys. @param {string} folder */
const isThere = (folder) =>
  existsSync(join(folder, process.env.DATABASE_URL ? "watchfloor.key" : "watchfloor.db"));

/** What the server of an exercise is started with: the live desk's settings, but its own folder, and no backups. @param {string} folder @param {string} slug @param {string} base */
const envOf = (folder, slug, base) => ({
  ...process.env,
  HOST: "127.0.0.1",
  PORT: "0",
  NOTIFY_SOCKET: "",
  WATCHFLOOR_DATA: folder,
  WATCHFLOOR_EXERCISE: slug,
  WATCHFLOOR_BACKUPS: "0",
  WATCHFLOOR_EMPTY: "",
  WATCHFLOOR_BASE: base,
});

/** @param {import("node:child_process").ChildProcess} child @returns {Promise<number>} */
const portOf = (child) =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("It took too long.")), OPENING_MS);
    child.once("exit", (code) => reject(new Error(`It ended with ${code}.`)));
    child.once("error", reject);
    child.once("message", (/** @type {{ address: string }} */ { address }) => {
      clearTimeout(late);
      resolve(Number(new URL(address).port));
    });
  });

/** @param {import("node:child_process").ChildProcess} child @returns {Promise<void>} */
const ended = (child) =>
  new Promise((done) => {
    const late = setTimeout(() => child.kill("SIGKILL"), CLOSING_MS);
    child.once("exit", () => {
      clearTimeout(late);
      done();
    });
    child.kill("SIGTERM");
  });

/** Where the addresses of the exercise begin whose page sent a request. @param {import("node:http").IncomingHttpHeaders} headers */
function baseOfPage({ referer = "" }) {
  const [, path = ""] = /^https?:\/\/[^/]*(\/exercises\/.*)$/.exec(referer) ?? [];
  return path === "" ? undefined : ADDRESS.exec(path)?.[0];
}

/** @param {Request} request @param {Response} response */
function sendBack({ url = "/", headers }, response) {
  const base = baseOfPage(headers);
  if (!base || SHARED.test(url)) return false;
  response.writeHead(307, { location: base + url, "cache-control": "no-store" }).end();
  return true;
}

/** @param {number} port @param {Request} request @param {Response} response */
function send(port, request, response) {
  const { method, url, headers } = request;
  const upstream = ask({ host: "127.0.0.1", port, method, path: url, headers }, (answer) => {
    // Several cookies are one header with a list: writeHead keeps only the last of headers that have the same name.
    const kept = Object.entries(answer.headers).filter(([name]) => !BETWEEN_TWO.has(name));
    response.writeHead(answer.statusCode ?? 502, Object.fromEntries(kept));
    answer.pipe(response);
    answer.once("error", () => response.destroy());
  });
  upstream.once("error", () => {
    if (response.headersSent) response.destroy();
    else sendRefusal(response, 503, "The exercise was closed while it answered. Reload the page.");
  });
  response.once("close", () => upstream.destroy());
  request.pipe(upstream);
}
