import { readWhatChanged } from "@/db/queries/log/what-changed";
import { refuse } from "@/domain/outcome";
import { whatChangedMarkdown } from "@/formats/what-changed";
import { askedBoards } from "../../_as-of/compared-boards";
import { answerRefusal } from "../../_response/api-response";
import { answerTagged, answerValue, etagOf } from "../../_response/etag";
import { openedDesk } from "../../desk";

/** What changed from the board at `fromEffectiveAt` and `fromKnownAt` to that at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const format = asked.format ?? "json";
  if (format !== "json" && format !== "md")
    return answerRefusal(refuse("format must be json or md", "format"));
  const opened = await openedDesk();
  const boards = await askedBoards(asked);
  if (!boards.ok) return answerRefusal(boards);
  const changed = await readWhatChanged(opened, boards.value.from, boards.value.to);
  if (format === "json") return answerValue(request, changed);
  const here = new URL(request.url);
  here.host = request.headers.get("host") ?? here.host;
  const markdown = whatChangedMarkdown(changed, { ...opened.profile, address: here.origin });
  return answerTagged(request, etagOf({ markdown }), markdown, {
    "content-type": "text/markdown; charset=utf-8; variant=GFM",
  });
}
