import { readHindsight } from "@/db/queries/log/hindsight";
import { LONG } from "@/db/store";
import { parseHindsightParams } from "@/domain/difference/hindsight-params";
import { accept } from "@/domain/outcome";
import { PAGE_FORMATS } from "@/formats";
import { hindsightPage } from "@/formats/pages/hindsight";
import { readHorizon } from "../../_as-of/as-of-params";
import { pageFileResponse } from "../../_export/file-response";
import { openedDesk } from "../../desk";

/** The world at `effectiveAt` as known at `knownAt` and at `laterKnownAt`, with the later records, in a `format`. */
export async function GET(request: Request) {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  return pageFileResponse(request, PAGE_FORMATS, async () => {
    const { now, keptFrom } = await readHorizon();
    const boards = parseHindsightParams(params, now, keptFrom);
    if (!boards.ok) return boards;
    const opened = await openedDesk();
    const hindsight = await opened.store.read((view) => readHindsight(view, opened, boards.value), LONG);
    return accept(hindsightPage(hindsight, opened.profile));
  });
}
