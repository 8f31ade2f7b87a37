import { readIncidents } from "@/db/queries/incidents";
import { trendHoldsUntil } from "@/db/queries/trends";
import { refuse } from "@/domain/outcome";
import { chartDaysOf, DAYS_FORMS } from "@/domain/range";
import { answerRefusal } from "../../../../answer";
import { answerOnce } from "../../../../floor";

/** The incidents of one category in the last `days`, latest first. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const days = chartDaysOf(new URL(request.url).searchParams.get("days"));
  if (days === undefined) return answerRefusal(refuse(DAYS_FORMS, "days"));
  const path = `/api/categories/${id}/incidents?days=${days}`;
  return answerOnce(request, { noun: "category", path }, async (desk) => {
    const incidents = await readIncidents(desk, id, days);
    return incidents && { value: incidents, holdsUntil: trendHoldsUntil(incidents) };
  });
}
