// Loaded into a served process before the program (`--import`): answers each SIGUSR2 with one line on standard output
// that says what the process still holds after its garbage is collected.
import { subscribe } from "node:diagnostics_channel";
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import zlib from "node:zlib";

/** Signals settle in the turn in which an answer closes, and in the next. */
const SETTLE_MS = 50;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

/** How many objects of each kind were made and not collected yet. */
const counts = { requests: 0, answers: 0, sockets: 0, compressions: 0, signals: 0 };
const collected = new FinalizationRegistry((kind) => {
  counts[kind] -= 1;
});
const seen = new WeakSet();
const count = (kind, made) => {
  if (seen.has(made)) return made;
  seen.add(made);
  counts[kind] += 1;
  collected.register(made, kind);
  return made;
};

for (const name of ["createBrotliCompress", "createGzip", "createDeflate"]) {
  const create = zlib[name];
  Object.defineProperty(zlib, name, { value: (options) => count("compressions", create(options)) });
}

/** How many answers were dropped, and which of the signals made for them were aborted, by kind of request. */
const drops = {};
/** The signal made last in this turn: the one of a request when what made it listens to the end of the answer next. */
let newest;

globalThis.AbortController = class extends AbortController {
  constructor() {
    super();
    count("signals", this);
    newest = this.signal;
    queueMicrotask(() => {
      newest = undefined;
    });
  }
};

subscribe("http.server.request.start", ({ request, response }) => {
  count("requests", request);
  count("answers", response);
  count("sockets", request.socket);
  const kind = `${request.method} ${request.url.split("?")[0]}`;
  const signals = [];
  const once = response.once.bind(response);
  response.once = (event, listener) => {
    if (event === "close" && newest) signals.push(newest);
    newest = undefined;
    return once(event, listener);
  };
  once("close", async () => {
    if (response.writableFinished) return;
    await setTimeout(SETTLE_MS);
    drops[kind] ??= { dropped: 0, aborted: 0, missed: 0 };
    drops[kind].dropped += 1;
    drops[kind].aborted += signals.filter((signal) => signal.aborted).length;
    drops[kind].missed += signals.filter((signal) => !signal.aborted).length;
  });
});

async function tell() {
  for (let n = 0; n < 4; n++) {
    collect();
    await setTimeout(SETTLE_MS);
  }
  const { heapUsed, rss } = process.memoryUsage();
  const streams = globalThis.watchfloor?.kept?.get("live hub")?.streams.size ?? 0;
  process.stdout.write(`probe ${JSON.stringify({ heapUsed, rss, streams, counts, drops })}\n`);
}

process.on("SIGUSR2", tell);
