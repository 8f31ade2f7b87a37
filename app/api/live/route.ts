import { liveStream } from "../../_live/live-hub";
import { openedDesk } from "../../desk";

/** Server-sent events: `changed` whenever anything was recorded, with its revision. */
export async function GET(request: Request) {
  return new Response(liveStream(await openedDesk(), request.signal), {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}
