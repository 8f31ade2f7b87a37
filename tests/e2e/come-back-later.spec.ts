import { changesOn } from "./parts";
import { expect, indicatorAt, recordLevel, test } from "./watch-floor";

test("a returning reader sees what is new since the last visit, and only that", async ({ page, desk }) => {
  const { id, name } = await indicatorAt(desk, "kidnapping", 2);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "What changed recently" })).toBeVisible();
  await expect(changesOn(page).getByText("new", { exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "Snapshot" }).click();
  await expect(page).toHaveURL(/snapshot/);
  await recordLevel(desk, id, 4, "A list of names was found.");
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Since your last visit: 1 new" })).toBeVisible();
  const newest = changesOn(page).first();
  await expect(newest).toContainText(name);
  await expect(newest.getByText("new", { exact: true })).toBeAttached();
  await expect(changesOn(page).getByText("new", { exact: true })).toHaveCount(1);
  expect(await changesOn(page).count()).toBeGreaterThan(5);
});
