import { refuseBusy } from "./busy-answer.js";
import { withLateScripts } from "./late-scripts.js";
import { newNonce } from "./page-policy.js";
import { program } from "./ready-answers.js";
import { between, takesGzip, zippedAround, zippedWith, zips } from "./zipped-pieces.js";

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {import("./drawn-page.js").DrawnPage} DrawnPage
 * @typedef {{ url: string, headers: { host: string, cookie: string }, key: string }} Wanted
 * @typedef {{ headers: string[], nonce: string, pieces: Buffer[], zipped?: Buffer[] }} Page
 * @typedef {Page & { mark: number | undefined, until: number }} Kept
 * @typedef {{ mark: number | undefined, page: Promise<Page | "busy" | undefined> }} Drawing `mark` once it has begun
 */

/** The page that everybody opens, and reloads: the board at the present. */
const KEPT = /^\/(?:\?(?!.*(?:effectiveAt|knownAt|together)=)|$)/;
/** The cookies that the desk sets, which are all that its pages read (app/desk.ts). */
const OWN_COOKIE = /^watchfloor-/;
/** What a form has just stored is said once, to the one who sent it. */
const SAVED = /watchfloor-saved/;
/** A form's key belongs to one drawing of the form (domain/input/request-key.ts). */
const FORM_KEY = 'name="requestKey"';
/** Most pages that are kept; the one drawn longest ago goes first. */
const MOST_KEPT = 20;
/** Pages show the time, and what is not in the database, such as the age of backups: none is kept for longer. */
const LONGEST_MS = 2_000;
/** A drawing that takes longer is left alone, and each reader's request draws the page by itself. */
const LONGEST_DRAWING_MS = 20_000;

/**
 * What `work` gives.
 * Errors: throws what it throws, and when it takes longer than `limitMs`.
 * @template T
 * @param {Promise<T>} work
 * @param {number} limitMs
 * @returns {Promise<T>}
 */
function within(work, limitMs) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("The drawing takes too long.")), limitMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * What a page depends on, besides the desk itself; undefined where it is not kept. The program is shown nothing else of
 * the request, so that a kept page cannot hold what belongs to somebody whose key differs.
 * @param {Request} request
 * @returns {Wanted | undefined}
 */
function wantedOf({ method, url = "", headers }) {
  if (method !== "GET" || !KEPT.test(url) || headers.rsc !== undefined) return undefined;
  const { host = "", cookie: cookies = "" } = headers;
  if (SAVED.test(cookies)) return undefined;
  const cookie = cookies
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => OWN_COOKIE.test(pair))
    .join("; ");
  return { url, headers: { host, cookie }, key: JSON.stringify([host, url, cookie]) };
}

/**
 * Pages that are drawn once for all whose answer would be the same, and again after every change of the desk.
 * @param {ReturnType<typeof import("./request-gate.js").createGate>} gate
 * @param {ReturnType<typeof import("./drawn-page.js").drawingThrough>} draw
 */
export function keepPages(gate, draw, drawingMs = LONGEST_DRAWING_MS) {
  /** @type {Map<string, Kept>} */
  const kept = new Map();
  /** @type {Map<string, Drawing>} */
  const underWay = new Map();

  /** @param {string} key @param {(() => number) | undefined} [markOf] */
  const fresh = (key, markOf = program()?.changeMark) => {
    const page = kept.get(key);
    return page && page.mark === markOf?.() && performance.now() < page.until ? page : undefined;
  };

  /** @param {Wanted} wanted @param {Drawing} drawing @returns {Promise<Page | "busy" | undefined>} */
  async function drawn({ url, headers, key }, drawing) {
    const place = await gate.enter("page");
    if (!place) return "busy";
    try {
      const until = performance.now() + LONGEST_MS;
      const mark = program()?.changeMark();
      drawing.mark = mark;
      const page = pageOf(await within(draw(url, headers), drawingMs));
      kept.delete(key);
      if (page) kept.set(key, { ...page, mark, until });
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_KEPT) break;
        kept.delete(oldest);
      }
      return page;
    } catch {
      // Drawn again for one request, it says why it failed, or ends with its reader.
      return undefined;
    } finally {
      place.leave();
    }
  }

  /**
   * The next drawing that shows what the desk is now: the one under way, if nothing changed since it began, or the one
   * that waits for its place, however often the desk changes meanwhile.
   * @param {Wanted} wanted
   */
  const shared = (wanted) => {
    const found = underWay.get(wanted.key);
    if (found && (found.mark === undefined || found.mark === program()?.changeMark())) return found.page;
    /** @type {Drawing} */
    const drawing = { mark: undefined, page: Promise.resolve(undefined) };
    underWay.set(wanted.key, drawing);
    drawing.page = drawn(wanted, drawing).finally(() => {
      if (underWay.get(wanted.key) === drawing) underWay.delete(wanted.key);
    });
    return drawing.page;
  };

  return {
    /** The page that an arriving request would be answered with, if it is ready. @param {Request} request */
    readyFor(request) {
      const wanted = wantedOf(request);
      return wanted && fresh(wanted.key, program()?.markOfTurn);
    },
    /**
     * Answers with a kept page, drawn once for everybody who waits for it; false when it has to be drawn for this
     * request alone.
     * @param {Request} request
     * @param {Response} response
     */
    async answer(request, response) {
      const wanted = wantedOf(request);
      if (!wanted || program()?.condition() !== "ok") return false;
      const page = fresh(wanted.key) ?? (await shared(wanted));
      if (page === "busy") refuseBusy(request, response, "page");
      else if (page && !response.destroyed) sendPage(request, response, page);
      return page !== undefined;
    },
  };
}

/**
 * A drawn page as it is kept; undefined when it may not be.
 * @param {DrawnPage} drawn
 * @returns {Page | undefined}
 */
function pageOf({ status, headers, html, nonce }) {
  const isShared = headers.every(([name]) => name !== "set-cookie") && !html.includes(FORM_KEY);
  if (status !== 200 || !isShared) return undefined;
  const lasting = headers.filter(([name]) => name !== "content-length" && name !== "vary");
  const vary = headers.flatMap(([name, value]) => (name === "vary" ? [value] : []));
  return {
    headers: [...lasting.flat(), "vary", [...vary, "accept-encoding", "cookie"].join(", ")],
    pieces: withLateScripts(html, nonce)
      .split(nonce)
      .map((piece) => Buffer.from(piece)),
    nonce,
  };
}

/**
 * Sends a kept page, with a nonce of its own in the page and in its policy.
 * @param {Request} request
 * @param {Response} response
 * @param {Page} page
 * @param {string[]} own headers of this response alone
 */
export function sendPage({ headers: accepted }, response, page, own = []) {
  const nonce = newNonce();
  const words = Buffer.from(nonce);
  const isZipped = zips && takesGzip(accepted);
  if (isZipped) page.zipped ??= zippedAround(page.pieces, words.length);
  const parts =
    page.zipped && isZipped ? zippedWith(page.pieces, page.zipped, words) : between(page.pieces, words);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const headers = page.headers.map((text) => text.replaceAll(page.nonce, nonce));
  headers.push("content-length", String(length), ...own);
  if (isZipped) headers.push("content-encoding", "gzip");
  response.writeHead(200, headers);
  response.cork();
  for (const part of parts) response.write(part);
  response.end();
}
