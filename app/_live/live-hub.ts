import type { Desk } from "@/db/desk";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { onePerProcess } from "../_upkeep/one-per-process";

/** How often to poll for changes by other processes, and so the longest delay until they show. */
const POLL_MS = 100;
/** A periodic line shows the reader that the server is there: pages say within 5 s that it is not. */
const HEARTBEAT_MS = 2_000;

/** How long a reader may take nothing. */
const BEHIND_MS = 45_000;

/** `behindSince`: since when a line has waited for a slow reader; undefined for all others. */
type Stream = { controller: ReadableStreamDefaultController<Uint8Array>; behindSince?: number | undefined };
type Event = "changed" | "beat";
/** `revision` is the newest one sent to the streams. */
type Hub = { streams: Set<Stream>; revision: number; stop?: () => void };

const hub = onePerProcess("live hub", (): Hub => ({ streams: new Set(), revision: 0 }));

const encoder = new TextEncoder();
const lineOf = (event: Event, revision: number, desk: Desk) =>
  encoder.encode(`event: ${event}\ndata: ${revision} ${new Date(desk.now()).toISOString()}\n\n`);

const revisionOf = async (desk: Desk) => (await desk.store.seek(readTail)).revision;

/** A reader who has not taken the previous line gets no other until then: only the newest revision matters. */
function broadcast(event: Event, desk: Desk) {
  const line = lineOf(event, hub.revision, desk);
  const now = performance.now();
  for (const stream of hub.streams) {
    if (now - (stream.behindSince ?? now) > BEHIND_MS) end(stream);
    else if ((stream.controller.desiredSize ?? 0) > 0) stream.controller.enqueue(line);
    else stream.behindSince ??= now;
  }
}

function catchUp(stream: Stream | undefined, desk: Desk) {
  if (stream?.behindSince === undefined || (stream.controller.desiredSize ?? 0) <= 0) return;
  stream.behindSince = undefined;
  stream.controller.enqueue(lineOf("changed", hub.revision, desk));
}

function end(stream: Stream) {
  hub.streams.delete(stream);
  try {
    stream.controller.close();
  } catch {
    // The reader has already left.
  }
}

function watch(desk: Desk): () => void {
  let mark = -1;
  let isReading = false;
  const look = async () => {
    const now = desk.store.changeMark();
    if (now === mark || isReading) return;
    isReading = true;
    try {
      const revision = await revisionOf(desk);
      mark = now;
      if (revision === hub.revision) return;
      hub.revision = revision;
      broadcast("changed", desk);
    } catch {
      // The desk is busy or closing: the next poll tries again.
    } finally {
      isReading = false;
    }
  };
  const polling = setInterval(look, POLL_MS);
  const beating = setInterval(() => broadcast("beat", desk), HEARTBEAT_MS);
  return () => {
    clearInterval(polling);
    clearInterval(beating);
  };
}

/**
 * A stream of server-sent events: a `beat` at once and then periodically, and `changed` whenever anything was recorded.
 * Both carry the newest revision, so that a page rendered with it need not refetch, and the time of the desk's clock.
 * Shape: at most one line is buffered per reader; readers who take nothing for too long are dropped.
 */
export function liveStream(desk: Desk, signal: AbortSignal): ReadableStream<Uint8Array> {
  let own: Stream | undefined;
  const leave = () => {
    if (own) hub.streams.delete(own);
    if (hub.streams.size > 0) return;
    hub.stop?.();
    hub.stop = undefined;
  };
  return new ReadableStream({
    async start(controller) {
      signal.addEventListener("abort", leave, { once: true });
      const revision = await revisionOf(desk);
      if (signal.aborted) return;
      controller.enqueue(lineOf("beat", revision, desk));
      own = { controller };
      hub.streams.add(own);
      if (hub.stop) return;
      hub.revision = revision;
      hub.stop = watch(desk);
    },
    pull: () => catchUp(own, desk),
    cancel: leave,
  });
}

/** Ends every stream, so that the server can stop. */
export function closeLive(): void {
  hub.stop?.();
  hub.stop = undefined;
  for (const stream of hub.streams) end(stream);
}
