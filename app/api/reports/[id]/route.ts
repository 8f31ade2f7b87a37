import { readReportPage } from "@/db/queries/evidence/report-page";
import { instantsOf } from "../../../_as-of/as-of-params";
import { answerRefusal, answerUnknown } from "../../../_response/api-response";
import { answerValue } from "../../../_response/etag";
import { openedDesk } from "../../../desk";

/** One report with all that is known of it, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  const page = await readReportPage(await openedDesk(), (await params).id, at.value);
  return page ? answerValue(request, page) : answerUnknown("report");
}
