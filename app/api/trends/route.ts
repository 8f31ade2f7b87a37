import { readLanes, trendHoldsUntil } from "@/db/queries/trends";
import { refuse } from "@/domain/outcome";
import { chartDaysOf, DAYS_FORMS } from "@/domain/range";
import { answerRefusal } from "../../answer";
import { answerOnce } from "../../floor";

/** One lane per category over the last `days`. */
export async function GET(request: Request) {
  const days = chartDaysOf(new URL(request.url).searchParams.get("days"));
  if (days === undefined) return answerRefusal(refuse(DAYS_FORMS, "days"));
  return answerOnce(request, "trend", async (desk) => {
    const lanes = await readLanes(desk, days);
    return { value: lanes, holdsUntil: trendHoldsUntil(lanes) };
  });
}
