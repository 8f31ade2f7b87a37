import { changesOn, tilesOn } from "./parts";
import { expect, indicatorAt, recordLevel, takeWatch, test } from "./watch-floor";

test("an indicator whose sources are down is blind, keeps its level, and is not drawn as calm", async ({
  page,
  context,
  desk,
}) => {
  await takeWatch(context, desk);
  const { id } = await indicatorAt(desk, "shipping", 0);
  await recordLevel(desk, id, 2, "As every day.");
  await page.goto(`/indicators/${id}`);
  const form = page.getByRole("form", { name: "Sources" });
  await page.getByText("Report an outage").click();
  await form.getByLabel("What happened").fill("The camera on the pier is dark.");
  await form.getByRole("button", { name: "Sources are down" }).click();
  await expect(page.getByRole("heading", { name: "Sources are down" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("blind: sources down");
  const blind = await indicatorAt(desk, "shipping", 0);
  expect(blind.freshness.state).toBe("blind");
  expect(blind.level).toBe(2);
  await page.goto("/");
  const tile = tilesOn(page).filter({ hasText: "Shipping" });
  await expect(tile).toContainText("blind: sources down");
  await expect(tile.locator("[data-category]")).toHaveAttribute("data-freshness", "blind");
  const drawn = await tile
    .locator("[data-category]")
    .evaluate((card) => getComputedStyle(card).backgroundImage);
  expect(drawn).toContain("repeating-linear-gradient");
  await expect(page.getByRole("list", { name: "Freshness of the indicators" })).toContainText("blind");
  await expect(changesOn(page).first()).toContainText("is blind");

  await page.goto(`/indicators/${id}`);
  await form.getByLabel("What happened").fill("The camera sees again.");
  await form.getByRole("button", { name: "Sources are back" }).click();
  await expect(page.getByText("Report an outage")).toBeVisible();
  expect((await indicatorAt(desk, "shipping", 0)).freshness.state).toBe("current");
});
