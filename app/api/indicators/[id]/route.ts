import { indicatorPageHoldsUntil, readIndicatorPage } from "@/db/queries/definition/indicator-page";
import { asOfResponse } from "../../../_response/as-of-response";

/** One indicator: its definition, level, freshness, trend and newest history; now or at the two times. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return asOfResponse(
    request,
    { noun: "indicator", path: `/api/indicators/${id}` },
    (view, desk, at) => readIndicatorPage(view, desk, id, { at }),
    indicatorPageHoldsUntil,
  );
}
