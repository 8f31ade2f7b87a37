import { readCategoryEvidence } from "@/db/queries/category-evidence";
import { LAST_INSTANT } from "@/domain/time/time";
import { answerRefusal, answerUnknown } from "../../../../answer";
import { instantsOf } from "../../../../asked-times";
import { openedDesk } from "../../../../desk";
import { answerValue } from "../../../../etag";
import { answerOnce } from "../../../../floor";

/** The evidence behind the levels of a category, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  if (at.value) {
    const then = await readCategoryEvidence(await openedDesk(), id, at.value);
    return then ? answerValue(request, then) : answerUnknown("category");
  }
  const path = `/api/categories/${id}/evidence`;
  return answerOnce(request, { noun: "category", path }, async (desk) => {
    const evidence = await readCategoryEvidence(desk, id);
    return evidence && { value: evidence, holdsUntil: LAST_INSTANT };
  });
}
