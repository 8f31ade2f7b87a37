import { historyOf } from "./parts";
import { expect, indicatorAt, recordLevel, takeWatch, test } from "./watch-floor";

test.beforeEach(({ context, desk }) => takeWatch(context, desk));

test("a level that is still valid keeps its level and gets a new review time", async ({ page, desk }) => {
  const before = await indicatorAt(desk, "cyber-insider", 0);
  await page.goto(`/indicators/${before.id}`);
  await page.getByRole("button", { name: "Still valid" }).click();
  const newest = historyOf(page).getByRole("row").nth(1);
  await expect(newest).toContainText("still valid");
  await expect(newest).toContainText("Alvarez");
  const after = await indicatorAt(desk, "cyber-insider", 0);
  expect(after.level).toBe(before.level);
  expect(after.freshness.state).toBe("current");
  expect(after.freshness.reviewAt).toBeGreaterThan(before.freshness.reviewAt ?? 0);
});

test("a level changed meanwhile is not confirmed unseen", async ({ page, desk }) => {
  const { id } = await indicatorAt(desk, "cyber-insider", 1);
  await recordLevel(desk, id, 2, "Nothing in the logs.");
  await page.goto(`/indicators/${id}`);
  await page.route("**/api/**", (route) => route.abort());
  await recordLevel(desk, id, 4, "An account of somebody on leave was used.");
  const form = page.getByRole("form", { name: "Confirm the level" });
  await form.getByLabel("Reason").fill("Asked all three teams.");
  await form.locator("[type=submit]").click();
  await expect(form.getByRole("alert")).toContainText("4 Severe");
  await expect(form.getByLabel("Reason")).toHaveValue("Asked all three teams.");
  expect((await indicatorAt(desk, "cyber-insider", 1)).judgement?.act).toBe("assessed");
});

test("confirming a level without a reason is refused", async ({ page, desk }) => {
  const { id } = await indicatorAt(desk, "cyber-insider", 2);
  await page.goto(`/indicators/${id}`);
  const form = page.getByRole("form", { name: "Confirm the level" });
  await form.getByLabel("Reason").fill("  ");
  await form.locator("[type=submit]").click();
  await expect(form.getByLabel("Reason")).toHaveAccessibleDescription(/Reason is required/);
});
