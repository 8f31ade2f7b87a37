import { indicatorPageHoldsUntil, readIndicatorPage } from "@/db/queries/indicator-page";
import { answerRefusal, answerUnknown } from "../../../answer";
import { instantsOf } from "../../../asked-times";
import { openedDesk } from "../../../desk";
import { answerValue } from "../../../etag";
import { answerOnce } from "../../../floor";

/** One indicator: its definition, what holds, how fresh that is, its trend and its newest history; now or at the two times. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  if (at.value) {
    const page = await readIndicatorPage(await openedDesk(), id, { at: at.value });
    return page ? answerValue(request, page) : answerUnknown("indicator");
  }
  return answerOnce(request, { noun: "indicator", path: `/api/indicators/${id}` }, async (desk) => {
    const page = await readIndicatorPage(desk, id);
    return page && { value: page, holdsUntil: indicatorPageHoldsUntil(page) };
  });
}
