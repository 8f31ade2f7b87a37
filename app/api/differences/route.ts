import { readWhatChanged } from "@/db/queries/log/what-changed";
import { LONG } from "@/db/store";
import { refuse } from "@/domain/outcome";
import { whatChangedMarkdown } from "@/formats/what-changed";
import { comparedBoards } from "../../_as-of/as-of-params";
import { refusalResponse } from "../../_response/api-response";
import { etagOf, taggedResponse, valueResponse } from "../../_response/etag";
import { openedDesk } from "../../desk";

/** What changed between the boards at `fromEffectiveAt` and `fromKnownAt` and at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const format = params.format ?? "json";
  if (format !== "json" && format !== "md")
    return refusalResponse(refuse("format must be json or md", "format"));
  const opened = await openedDesk();
  const boards = await comparedBoards(params);
  if (!boards.ok) return refusalResponse(boards);
  const changed = await opened.store.read(
    (view) => readWhatChanged(view, opened, boards.value.from, boards.value.to),
    LONG,
  );
  if (format === "json") return valueResponse(request, changed);
  const here = new URL(request.url);
  here.host = request.headers.get("host") ?? here.host;
  const markdown = whatChangedMarkdown(changed, { ...opened.profile, address: here.origin });
  return taggedResponse(request, etagOf({ markdown }), markdown, {
    "content-type": "text/markdown; charset=utf-8; variant=GFM",
  });
}
