// Loaded into a served process before the program (`--import`): answers each SIGUSR2 with one line on standard output
// that says what the process still holds after its garbage is collected.
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { Session } from "node:inspector/promises";
import { Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { BrotliCompress, Gzip } from "node:zlib";

const CLASSES = {
  IncomingMessage,
  ServerResponse,
  Socket,
  BrotliCompress,
  Gzip,
  ReadableStream,
  AbortController,
};
/** Signals settle in the turn in which an answer closes, and in the next. */
const SETTLE_MS = 50;

/** How many answers were dropped, and which of the signals made for them were aborted, by kind of request. */
const drops = {};
const answering = new AsyncLocalStorage();
const signalsOf = new WeakMap();

globalThis.AbortController = class extends AbortController {
  constructor() {
    super();
    const response = answering.getStore();
    if (response) signalsOf.get(response)?.push(this.signal);
  }
};

subscribe("http.server.request.start", ({ request, response }) => {
  const { method, url } = request;
  const kind = `${method} ${url.split("?")[0]}`;
  signalsOf.set(response, []);
  answering.enterWith(response);
  response.once("close", async () => {
    if (response.writableFinished) return;
    await setTimeout(SETTLE_MS);
    const signals = signalsOf.get(response);
    drops[kind] ??= { dropped: 0, aborted: 0, missed: 0 };
    drops[kind].dropped += 1;
    drops[kind].aborted += signals.filter((signal) => signal.aborted).length;
    drops[kind].missed += signals.filter((signal) => !signal.aborted).length;
  });
});

const session = new Session();
session.connect();

async function countOf({ prototype }) {
  globalThis.probed = prototype;
  const { result } = await session.post("Runtime.evaluate", { expression: "globalThis.probed" });
  const { objects } = await session.post("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const { result: length } = await session.post("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.length; }",
    returnByValue: true,
  });
  await session.post("Runtime.releaseObject", { objectId: objects.objectId });
  await session.post("Runtime.releaseObject", { objectId: result.objectId });
  return length.value;
}

async function tell() {
  for (let n = 0; n < 3; n++) {
    await session.post("HeapProfiler.collectGarbage");
    await setTimeout(20);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  const counts = {};
  for (const [name, probed] of Object.entries(CLASSES)) counts[name] = await countOf(probed);
  const streams = globalThis.watchfloorHub?.streams.size ?? 0;
  process.stdout.write(`probe ${JSON.stringify({ heapUsed, external, rss, streams, counts, drops })}\n`);
}

process.on("SIGUSR2", tell);
