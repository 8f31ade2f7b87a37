import { indicatorPageHoldsUntil, readIndicatorPage } from "@/db/queries/indicator-page";
import { answerOnce } from "../../../floor";

/** One indicator: its definition, what holds, how fresh that is, its trend and its newest history. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return answerOnce(request, { noun: "indicator", path: `/api/indicators/${id}` }, async (desk) => {
    const page = await readIndicatorPage(desk, id);
    return page && { value: page, holdsUntil: indicatorPageHoldsUntil(page) };
  });
}
