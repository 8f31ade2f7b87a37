import { parseLogFilter } from "@/domain/log/log-filter";
import { refuse } from "@/domain/outcome";
import { LOG_FILES, logStream } from "../../../_live/log-stream";
import { refusalResponse } from "../../../_response/api-response";
import { openedDesk } from "../../../desk";

/** Every entry of the watch log that was asked for, newest first, as one file that is sent while it is read. */
export async function GET(request: Request) {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const file = LOG_FILES.get(params.format ?? "");
  if (!file) return refusalResponse(refuse("format must be csv or json", "format"));
  const filter = parseLogFilter(params);
  if (!filter.ok) return refusalResponse(filter);
  return new Response(await logStream(await openedDesk(), filter.value, file, request.signal), {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": `attachment; filename="watchfloor-log.${file.extension}"`,
      "cache-control": "no-store",
    },
  });
}
