import { readMap } from "@/db/queries/map";
import { parseWindow } from "@/domain/map-window";
import { refuse } from "@/domain/outcome";
import { chartDaysOf, DAYS_FORMS } from "@/domain/range";
import { answerJson, answerRefusal } from "../../answer";
import { instantsOf } from "../../asked-times";
import { openedDesk } from "../../desk";

/** What lies on the map in a window, in the last days, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  const asked = new URL(request.url).searchParams;
  const days = chartDaysOf(asked.get("days"));
  if (days === undefined) return answerRefusal(refuse(DAYS_FORMS, "days"));
  const window = parseWindow(asked.get("window"));
  if (asked.get("window") && !window)
    return answerRefusal(refuse("window must be west,south,east,north in degrees, west of east", "window"));
  const categoryId = asked.get("categoryId") ?? undefined;
  return answerJson(await readMap(await openedDesk(), { days, categoryId, window, ratio: 1.6 }, at.value));
}
