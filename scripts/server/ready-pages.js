import { refuseBusy } from "./busy-answer.js";
import { withLateScripts } from "./late-scripts.js";
import { newNonce } from "./page-policy.js";
import { program } from "./ready-answers.js";
import { laneOf } from "./request-lane.js";
import { pathOf } from "./request-target.js";
import { between, takesGzip, zippedAround, zippedWith, zips } from "./zipped-pieces.js";

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {import("./drawn-page.js").DrawnPage} DrawnPage
 * @typedef {{ url: string, headers: { host: string, cookie: string }, key: string }} Wanted
 * @typedef {{ headers: string[], nonce: string, pieces: Buffer[], zipped?: Buffer[] }} Sendable
 * @typedef {Sendable & { mark: number | undefined, holdsUntil: number, wanted: Wanted, readAt: number }} Page
 *   `readAt`: when it was last sent, or drawn for somebody
 * @typedef {{ mark: number | undefined, page: Promise<Page | "busy" | undefined> }} Drawing `mark` once it has begun
 */

/** The cookies that the desk sets, which are all that its pages read (app/desk.ts). */
const OWN_COOKIE = /^watchfloor-/;
/** What a form has just stored is said once, to the one who sent it. */
const SAVED = /watchfloor-saved/;
/** A form's key belongs to one drawing of the form (domain/input/request-key.ts). */
const FORM_KEY = 'name="requestKey"';
/** Most pages that are kept; the one read longest ago goes first. */
const MOST_KEPT = 20;
/** Pages show the time: how much longer than it holds one may be read, which is when it is drawn again. */
const GRACE_MS = 2_000;
/** What was read within this time is drawn again for the next reader, when it no longer holds. */
const LATELY_MS = 300_000;
/** How often to check for such pages, and the pause after drawing them, in times of what it took. */
const CHECK_MS = 250;
const PAUSE_RATIO = 10;
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
 * Whether this asks for the page that everybody opens, and reloads: the board at the present.
 * @param {Request} request
 */
const isForBoard = (request) =>
  request.method === "GET" &&
  pathOf(request.url ?? "") === "/" &&
  laneOf(request) === "page" &&
  request.headers.rsc === undefined;

/**
 * What a page depends on, besides the desk itself; undefined where it is not kept. The program is shown nothing else of
 * the request, so that a kept page cannot hold what belongs to somebody whose key differs.
 * @param {Request} request
 * @returns {Wanted | undefined}
 */
function wantedOf(request) {
  if (!isForBoard(request)) return undefined;
  const { url = "", headers } = request;
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
 * Pages that are drawn once for all whose answer would be the same, and again when the desk changes or what they show no
 * longer holds: for whoever asks, and before that for the next reader of a page that was read lately.
 * @param {ReturnType<typeof import("./request-gate.js").createGate>} gate
 * @param {ReturnType<typeof import("./ready-turns.js").createTurns>} turns
 * @param {ReturnType<typeof import("./drawn-page.js").drawingThrough>} draw
 */
export function keepPages(gate, turns, draw, drawingMs = LONGEST_DRAWING_MS) {
  /** @type {Map<string, Page>} */
  const kept = new Map();
  /** @type {Map<string, Drawing>} */
  const underWay = new Map();

  /** @param {string} key @param {(() => number) | undefined} [markOf] */
  const fresh = (key, markOf = program()?.changeMark) => {
    const page = kept.get(key);
    const holds = page && page.mark === markOf?.() && performance.now() < page.holdsUntil + GRACE_MS;
    return holds ? page : undefined;
  };

  /** @param {Page} page */
  const keep = (page) => {
    kept.set(page.wanted.key, page);
    if (kept.size <= MOST_KEPT) return;
    const [oldest] = [...kept].sort(([, a], [, b]) => a.readAt - b.readAt);
    if (oldest) kept.delete(oldest[0]);
  };

  /** @param {Wanted} wanted @param {Drawing} drawing @returns {Promise<Page | "busy" | undefined>} */
  async function drawn(wanted, drawing) {
    const place = await gate.enter("page");
    if (!place) return "busy";
    try {
      const begunAt = performance.now();
      const mark = program()?.changeMark();
      drawing.mark = mark;
      const answer = await within(draw(wanted.url, wanted.headers), drawingMs);
      const sendable = sendableOf(answer);
      const readAt = kept.get(wanted.key)?.readAt ?? begunAt;
      kept.delete(wanted.key);
      if (!sendable) return undefined;
      const page = { ...sendable, wanted, mark, readAt, holdsUntil: answer.holdsUntil ?? begunAt };
      keep(page);
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

  /** @type {number | undefined} */
  let lastMark;
  /** Draws again, one after the other, what was read lately and no longer holds; not while the desk goes on changing. */
  async function redraw() {
    const mark = kept.size > 0 && program()?.condition() === "ok" ? program()?.changeMark() : undefined;
    const isQuiet = mark !== undefined && mark === lastMark;
    lastMark = mark;
    if (!isQuiet) return;
    for (const { mark: drawnAt, holdsUntil, readAt, wanted } of [...kept.values()]) {
      const now = performance.now();
      const isRead = now - readAt <= LATELY_MS;
      if (isRead && (drawnAt !== mark || now >= holdsUntil)) await shared(wanted);
    }
  }
  async function redrawForGood() {
    const from = performance.now();
    await redraw().catch(() => undefined);
    setTimeout(redrawForGood, Math.max(CHECK_MS, PAUSE_RATIO * (performance.now() - from))).unref();
  }
  void redrawForGood();

  return {
    /**
     * The page that a request would be answered with, if it is ready.
     * @param {Request} request
     * @param {(() => number) | undefined} markOf
     */
    readyFor(request, markOf) {
      const wanted = wantedOf(request);
      return wanted && fresh(wanted.key, markOf);
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
      else if (page) await turns.give(() => response.destroyed || sendPage(request, response, page));
      return page !== undefined;
    },
  };
}

/**
 * A drawn page as it is sent to several readers; undefined when it may not be.
 * @param {DrawnPage} drawn
 * @returns {Sendable | undefined}
 */
function sendableOf({ status, headers, html, nonce }) {
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
 * Sends a page that is ready, with a nonce of its own in the page and in its policy.
 * @param {Request} request
 * @param {Response} response
 * @param {Page} page
 * @param {string[]} own headers of this response alone
 */
export function sendPage({ headers: accepted }, response, page, own = []) {
  page.readAt = performance.now();
  const nonce = newNonce();
  const words = Buffer.from(nonce);
  const isZipped = zips && takesGzip(accepted);
  if (isZipped) page.zipped ??= zippedAround(page.pieces, words.length);
  const parts =
    page.zipped && isZipped ? zippedWith(page.pieces, page.zipped, words) : between(page.pieces, words);
  // One write instead of dozens.
  const body = Buffer.concat(parts);
  const headers = page.headers.map((text) => text.replaceAll(page.nonce, nonce));
  headers.push("content-length", String(body.length), ...own);
  if (isZipped) headers.push("content-encoding", "gzip");
  response.writeHead(200, headers);
  response.end(body);
}
