import { readIncident } from "@/db/queries/incident/incident";
import { instantsOf } from "../../../_as-of/as-of-params";
import { answerRefusal, answerUnknown } from "../../../_response/api-response";
import { answerValue } from "../../../_response/etag";
import { openedDesk } from "../../../desk";

/** One incident with every account of it, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  const page = await readIncident(await openedDesk(), (await params).id, at.value);
  return page ? answerValue(request, page) : answerUnknown("incident");
}
