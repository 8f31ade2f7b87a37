import { presentOf } from "@/db/desk";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { readWatchState } from "@/db/queries/watch/watch";
import { LAST_INSTANT } from "@/domain/time/time";
import { cachedResponse } from "../../_response/response-cache";

/** Who has the watch, since when, and any hand-over that is not acknowledged yet. */
export const GET = (request: Request) =>
  cachedResponse(request, { noun: "watch", path: "/api/watch" }, async (desk) => ({
    value: await desk.store.read(async (view) => readWatchState(view, presentOf(desk, await readTail(view)))),
    holdsUntil: LAST_INSTANT,
  }));
