import { readReportPage } from "@/db/queries/evidence/report-page";
import { asOfInstants } from "../../../_as-of/as-of-params";
import { refusalResponse, unknownResponse } from "../../../_response/api-response";
import { valueResponse } from "../../../_response/etag";
import { openedDesk } from "../../../desk";

/** One report with all that is known of it, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const at = await asOfInstants(request);
  if (!at.ok) return refusalResponse(at);
  const { id } = await params;
  const opened = await openedDesk();
  const page = await opened.store.read((view) => readReportPage(view, opened, id, at.value));
  return page ? valueResponse(request, page) : unknownResponse("report");
}
