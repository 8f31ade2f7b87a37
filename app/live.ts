import type { Desk } from "@/db/desk";

/** How often another process's changes are looked for; changes of any process show within this. */
const LOOK_MS = 100;
/** A line now and then keeps a quiet stream from being cut, and shows the reader that the server is there. */
const HEARTBEAT_MS = 15_000;

type Stream = ReadableStreamDefaultController<Uint8Array>;
type Hub = { streams: Set<Stream>; stop?: () => void };

/** One hub for the whole process: Next loads this module more than once. */
const kept = globalThis as typeof globalThis & { watchfloorHub?: Hub };
kept.watchfloorHub ??= { streams: new Set() };
const hub = kept.watchfloorHub;

const encoder = new TextEncoder();
const CHANGED = encoder.encode("event: changed\ndata:\n\n");
const HEARTBEAT = encoder.encode("event: beat\ndata:\n\n");

function tell(line: Uint8Array) {
  for (const stream of hub.streams) {
    try {
      stream.enqueue(line);
    } catch {
      hub.streams.delete(stream);
    }
  }
}

function watch(desk: Desk): () => void {
  let mark = desk.store.changeMark();
  const look = setInterval(() => {
    const now = desk.store.changeMark();
    if (now === mark) return;
    mark = now;
    tell(CHANGED);
  }, LOOK_MS);
  const beat = setInterval(() => tell(HEARTBEAT), HEARTBEAT_MS);
  return () => {
    clearInterval(look);
    clearInterval(beat);
  };
}

/** A stream of server-sent events: one `changed` whenever anything was recorded, and a heartbeat. */
export function liveStream(desk: Desk, signal: AbortSignal): ReadableStream<Uint8Array> {
  let own: Stream | undefined;
  const leave = () => {
    if (own) hub.streams.delete(own);
    if (hub.streams.size > 0) return;
    hub.stop?.();
    hub.stop = undefined;
  };
  return new ReadableStream({
    start(controller) {
      own = controller;
      hub.streams.add(controller);
      hub.stop ??= watch(desk);
      controller.enqueue(HEARTBEAT);
      signal.addEventListener("abort", leave, { once: true });
    },
    cancel: leave,
  });
}

/** Ends every stream, so that the server can stop. */
export function closeLive(): void {
  hub.stop?.();
  hub.stop = undefined;
  for (const stream of hub.streams) {
    try {
      stream.close();
    } catch {
      // The reader was gone already.
    }
  }
  hub.streams.clear();
}
