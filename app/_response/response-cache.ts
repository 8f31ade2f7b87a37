import { gzipSync } from "node:zlib";
import type { Desk } from "@/db/desk";
import { dataFolder } from "@/db/files/data-folder";
import { isDatabaseRefused } from "@/db/store";
import { toWire } from "@/domain/time/wire";
import { closeImportQueue, openImportQueue } from "../_imports/served-queue";
import { closeLive } from "../_live/live-hub";
import { watchDelays } from "../_upkeep/event-loop-delay";
import { healthOf } from "../_upkeep/health";
import { startNightly, stopNightly } from "../_upkeep/nightly-backup";
import { onePerProcess } from "../_upkeep/one-per-process";
import { readRecordWords } from "../_upkeep/readiness";
import { startExports, stopExports } from "../_upkeep/scheduled-exports";
import { openedDesk } from "../desk";
import { unknownResponse } from "./api-response";
import { forEverybody, noteHolds, refuseOverload } from "./current-response";
import { etagOf, taggedResponse } from "./etag";

/**
 * A cached response, valid until something changes. `until`: when it is computed again, and `holdsUntil`: how long its
 * value stays right, both at the latest and on the desk's clock.
 */
type Ready = ReadyAnswer & { mark: number; until: number; holdsUntil: number };

/** A shared value, and until when it stays right if nothing is recorded, on the desk's clock. */
type Perishable = { value: object; holdsUntil: number };

/** Most cached responses; the one computed longest ago is evicted first. */
const MOST_READY = 200;
/** Responses show when they were computed, so none is served for longer than this. */
const LONGEST_MS = 60_000;

type Compute = (desk: Desk) => Promise<Perishable | undefined>;

/**
 * The key of a response: `noun` is its subject, and `path` its canonical address, so that differently written requests
 * share one entry.
 */
export type CacheKey = { noun: string; path: string };

/** A cached response, and how to recompute it. */
type Answered = { ready: Ready; compute: Compute };

const { answered, underWay } = onePerProcess("answers", () => ({
  answered: new Map<string, Answered>(),
  underWay: new Map<string, Promise<Ready | undefined>>(),
}));

/**
 * A shared response: computed once for all who wait for it, and again when anything was recorded, by any process, or
 * when it expires.
 * Errors: 404 naming `noun` when `compute` finds nothing.
 */
export async function cachedResponse(
  request: Request,
  { noun, path }: CacheKey,
  compute: Compute,
): Promise<Response> {
  const desk = await openedDesk();
  const ready = fresh(path, desk) ?? (await computeOnce(path, desk, compute).catch(refuseOverload));
  if (!ready) return unknownResponse(noun);
  return taggedResponse(request, ready.etag, new Uint8Array(ready.body));
}

/**
 * The same answer as JSON text, for a page that shows some of it, and holds no longer; undefined when `compute` finds
 * nothing.
 */
export async function cachedText(path: string, compute: Compute): Promise<string | undefined> {
  const desk = await openedDesk();
  const ready = fresh(path, desk) ?? (await computeOnce(path, desk, compute));
  if (ready) noteHolds(ready.holdsUntil - desk.now());
  return ready?.body.toString();
}

function fresh(path: string, desk: Desk, markOf = desk.store.changeMark): Ready | undefined {
  const ready = answered.get(path)?.ready;
  return ready && ready.mark === markOf() && desk.now() < ready.until ? ready : undefined;
}

/**
 * The change mark, read once for all requests that arrive in one turn of the event loop: nobody who sent one of them can
 * know of a change that was made during that turn.
 * Shape: only for the handler of a request that arrives. What is read after a wait, in an immediate, would be kept for the
 *        arrivals of the next turn, who can know of a change made since.
 */
function markOfTurn(desk: Desk): () => number {
  let mark: number | undefined;
  const forget = () => {
    mark = undefined;
  };
  return () => {
    if (mark === undefined) setImmediate(forget);
    mark ??= desk.store.changeMark();
    return mark;
  };
}

function computeOnce(path: string, desk: Desk, compute: Compute): Promise<Ready | undefined> {
  const mark = desk.store.changeMark();
  const key = `${mark} ${path}`;
  const waiting = underWay.get(key);
  if (waiting) return waiting;
  const computing = forEverybody(() => compute(desk))
    .then((perishable) => perishable && put(path, compute, readyOf(perishable, mark, desk)))
    .finally(() => underWay.delete(key));
  underWay.set(key, computing);
  return computing;
}

function readyOf({ value, holdsUntil }: Perishable, mark: number, desk: Desk): Ready {
  const body = Buffer.from(toWire(value));
  const until = Math.min(holdsUntil, desk.now() + LONGEST_MS);
  return { etag: etagOf(value), body, zipped: gzipSync(body), mark, until, holdsUntil };
}

function put(path: string, compute: Compute, ready: Ready): Ready {
  answered.delete(path);
  answered.set(path, { ready, compute });
  for (const oldest of answered.keys()) {
    if (answered.size <= MOST_READY) break;
    answered.delete(oldest);
  }
  return ready;
}

/** A cached response, recomputed when it has expired; undefined when the address is not cached. */
function answerAgain(path: string, desk: Desk): Ready | Promise<Ready | undefined> | undefined {
  const before = answered.get(path);
  return before && (fresh(path, desk) ?? computeOnce(path, desk, before.compute));
}

/**
 * Opens the desk, and gives the server what it uses without going through Next (scripts/server/serve.js).
 * Errors: ends the process when the desk cannot be opened; Next would answer 500 for ever.
 */
export async function openResponseCache(): Promise<void> {
  const desk = await openedDesk().catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Watchfloor cannot start. ${message}\n`);
    // A refusal explains itself; only a bug needs its stack.
    const about = isDatabaseRefused(error) ? {} : { err: error };
    globalThis.watchfloor?.log?.fatal(about, "the desk could not be opened");
    process.exit(1);
  });
  const program: ServedProgram = {
    changeMark: desk.store.changeMark,
    markOfTurn: markOfTurn(desk),
    freshFor: (url, markOf) => fresh(url, desk, markOf),
    isKnown: (url) => answered.has(url),
    answerFor: (url) => answerAgain(url, desk),
    health: () => healthOf(desk),
    endStreams: closeLive,
    condition: () => desk.store.condition().status,
    close: async () => {
      await Promise.all([stopNightly(), stopExports(), closeImportQueue()]);
      await desk.store.close();
    },
  };
  globalThis.watchfloor = { ...globalThis.watchfloor, program };
  void warnOfRecord();
  watchDelays();
  startNightly(dataFolder(), desk.store.keepsUp);
  startExports(desk, dataFolder());
  // A desk whose import queue cannot be resumed can still be watched.
  await openImportQueue(desk).catch(console.error);
}

/** Logs at the start what is known about the record without a full check. */
async function warnOfRecord(): Promise<void> {
  try {
    const { problem, unvouched } = await readRecordWords(dataFolder());
    for (const words of [problem, unvouched]) if (words) process.stderr.write(`Warning: ${words}\n`);
  } catch {
    // A database that cannot be read is reported by the status page.
  }
}
