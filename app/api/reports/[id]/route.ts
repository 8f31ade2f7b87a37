import { readReportPage } from "@/db/queries/evidence/report-page";
import { ownResponse } from "../../../_response/as-of-response";

/** Everything known about one report, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return ownResponse(request, "report", (view, desk, at) => readReportPage(view, desk, id, at));
}
