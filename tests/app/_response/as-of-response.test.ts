import { expect, test } from "vitest";
import { GET as getReview } from "@/app/api/review/route";
import { HOUR_MS } from "@/domain/time/time";
import { DESK_BEGINS } from "../../desk-in-a-folder";
import { addedIndicator, recordedAssessment } from "../../drafts";
import { servedDeskInAFolder } from "../served-desk";

test("the present is answered anew from the second in which a review is due, though nothing was recorded", async () => {
  const { desk, setClock } = await servedDeskInAFolder();
  const { id } = await addedIndicator(desk, { reviewHours3: "24" });
  await recordedAssessment(desk, id, { level: "3" });
  const waitingAt = async (now: number) => {
    setClock(now);
    const response = await getReview(new Request("http://127.0.0.1:3000/api/review"));
    return (await response.json()).waiting;
  };
  const dueAt = DESK_BEGINS + 18 * HOUR_MS;
  expect([await waitingAt(dueAt - 1_000), await waitingAt(dueAt)]).toEqual([0, 1]);
});
