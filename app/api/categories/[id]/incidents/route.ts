import { readIncidents } from "@/db/queries/incidents";
import { trendHoldsUntil } from "@/db/queries/trends";
import { refuse } from "@/domain/outcome";
import { chartDaysOf, DAYS_FORMS } from "@/domain/time/range";
import { answerRefusal, answerUnknown } from "../../../../answer";
import { instantsOf } from "../../../../asked-times";
import { openedDesk } from "../../../../desk";
import { answerValue } from "../../../../etag";
import { answerOnce } from "../../../../floor";

/** The incidents of one category in the last `days`, latest first, at the present or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const days = chartDaysOf(new URL(request.url).searchParams.get("days"));
  if (days === undefined) return answerRefusal(refuse(DAYS_FORMS, "days"));
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  if (at.value) {
    const incidents = await readIncidents(await openedDesk(), id, days, at.value);
    return incidents ? answerValue(request, incidents) : answerUnknown("category");
  }
  const path = `/api/categories/${id}/incidents?days=${days}`;
  return answerOnce(request, { noun: "category", path }, async (desk) => {
    const incidents = await readIncidents(desk, id, days);
    return incidents && { value: incidents, holdsUntil: trendHoldsUntil(incidents) };
  });
}
