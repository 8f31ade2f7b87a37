import { readIncident } from "@/db/queries/incident";
import { answerRefusal, answerUnknown } from "../../../answer";
import { instantsOf } from "../../../asked-times";
import { openedDesk } from "../../../desk";
import { answerValue } from "../../../etag";

/** One incident with every account of it, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  const page = await readIncident(await openedDesk(), (await params).id, at.value);
  return page ? answerValue(request, page) : answerUnknown("incident");
}
