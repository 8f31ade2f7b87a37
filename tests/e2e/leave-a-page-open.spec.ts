import { isStale } from "@/domain/assessment/freshness";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import { HOUR_MS } from "@/domain/time/time";
import { tilesOn } from "./parts";
import { expect, readBoard, test } from "./watch-floor";

test("the words of freshness keep time while nothing is recorded", async ({ page, desk }) => {
  const { categories, effectiveAt } = await readBoard(desk);
  const place = categories.findIndex(
    ({ freshness }) => isStale(freshness.state) && freshness.reviewAt !== null,
  );
  const freshness = categories[place]?.freshness;
  if (!freshness) throw new Error("No category of the example desk is overdue.");
  await page.clock.install();
  await page.goto("/");
  const tile = tilesOn(page).nth(place);
  await expect(tile).toContainText(freshnessWordsOf(freshness, effectiveAt));
  await page.clock.fastForward(30 * HOUR_MS);
  await expect(tile).toContainText(freshnessWordsOf(freshness, effectiveAt + 30 * HOUR_MS));
});

test("an incident recorded elsewhere appears on the open page of its category", async ({ page, desk }) => {
  await page.goto("/categories/drones?days=30");
  const incidents = page.getByRole("region", { name: "Incidents in this range" });
  await expect(incidents).toBeVisible();
  const { nowAt }: { nowAt: string } = await (await fetch(`${desk.address}/api/health`)).json();
  const answer = await fetch(`${desk.address}/api/incidents`, {
    method: "POST",
    headers: { "content-type": "application/json", "watchfloor-actor": "Okafor" },
    body: JSON.stringify({
      categoryId: "drones",
      kind: "drone attack",
      title: "A drone over the depot",
      effectiveAt: nowAt,
      precision: "hour",
      place: "Kirkuk",
      source: "Base log",
      reliability: "B",
      credibility: "2",
    }),
  });
  expect(answer.status, await answer.text()).toBe(201);
  await expect(incidents).toContainText("A drone over the depot");
});
