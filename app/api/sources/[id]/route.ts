import { readSourcePage } from "@/db/queries/evidence/source-page";
import { ownResponse } from "../../../_response/as-of-response";

/** Everything known about one source, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return ownResponse(request, "source", (view, desk, at) => readSourcePage(view, desk, id, at));
}
