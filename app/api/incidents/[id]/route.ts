import { readIncident } from "@/db/queries/incident/incident";
import { ownResponse } from "../../../_response/as-of-response";

/** One incident with every account of it, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return ownResponse(request, "incident", (view, desk, at) => readIncident(view, desk, id, at));
}
