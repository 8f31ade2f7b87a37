import { readCategoryEvidence } from "@/db/queries/definition/category-evidence";
import { LAST_INSTANT } from "@/domain/time/time";
import { asOfResponse } from "../../../../_response/as-of-response";

/** The evidence behind the levels of a category, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return asOfResponse(
    request,
    { noun: "category", path: `/api/categories/${id}/evidence` },
    (view, desk, at) => readCategoryEvidence(view, desk, id, at),
    () => LAST_INSTANT,
  );
}
