import { readLog } from "@/db/queries/log/log";
import { logRowOf } from "@/domain/changes/log-row";
import { parseLogFilter } from "@/domain/log/log-filter";
import { refusalResponse } from "../../_response/api-response";
import { valueResponse } from "../../_response/etag";
import { openedDesk } from "../../desk";

/** A page of the watch log, newest first: as stored, and in words. `next` is the `after` of the next page. */
export async function GET(request: Request) {
  const filter = parseLogFilter(Object.fromEntries(new URL(request.url).searchParams));
  if (!filter.ok) return refusalResponse(filter);
  const { entries, next, directory, revision } = await (await openedDesk()).store.read((view) =>
    readLog(view, filter.value),
  );
  const rows = entries.map((entry) => ({ ...entry, ...logRowOf(entry, directory) }));
  return valueResponse(request, { revision, next, entries: rows });
}
