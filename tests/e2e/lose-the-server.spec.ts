import { tilesOn } from "./parts";
import { expect, indicatorAt, recordLevel, test } from "./watch-floor";

test("a page whose server is gone says how old its data is, and recovers when the server is back", async ({
  page,
  desk,
}) => {
  test.setTimeout(120_000);
  const { id } = await indicatorAt(desk, "shipping", 2);
  await page.clock.install();
  const listening = page.waitForResponse("**/api/live");
  await page.goto("/");
  await listening;
  const warning = page.getByRole("status").filter({ hasText: "has not answered" });
  await page.clock.runFor(5_000);
  await expect(warning).toHaveCount(0);
  await desk.kill();
  await page.clock.runFor(30_000);
  await expect(warning).toContainText(/The desk has not answered for \d\d s/);
  await expect(warning).not.toContainText("This page is old.");
  await page.clock.runFor(40_000);
  await expect(warning).toContainText("This page is old.");
  await expect(warning).toBeInViewport();
  await expect(tilesOn(page)).toHaveCount(5);
  const border = await warning.evaluate((part) => getComputedStyle(part).borderTopWidth);
  expect(Number.parseFloat(border)).toBeGreaterThanOrEqual(4);

  await desk.startAgain();
  await recordLevel(desk, id, 5, "Recorded after the server was back.");
  await page.clock.runFor(15_000);
  await expect(warning).toHaveCount(0);
  await expect(tilesOn(page).filter({ hasText: "Shipping" })).toContainText("5 Critical");
});

test("a live stream does not hide failing requests", async ({ page, desk }) => {
  const { id } = await indicatorAt(desk, "drones", 2);
  await page.clock.install();
  const listening = page.waitForResponse("**/api/live");
  await page.goto("/");
  await listening;
  const questions = /\/api\/(board|trends|changes)/;
  await page.route(questions, (route) => route.fulfill({ status: 500 }));
  const failed = page.waitForResponse((answer) => answer.status() === 500);
  await recordLevel(desk, id, 5, "Recorded while answers failed.");
  await failed;
  const warning = page.getByRole("status").filter({ hasText: "This page is old." });
  await page.clock.runFor(70_000);
  await expect(warning).toBeVisible();
  const streamed = page.waitForResponse("**/api/live");
  await page.evaluate(() => {
    for (const seen of ["hidden", "visible"]) {
      Object.defineProperty(document, "visibilityState", { value: seen, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }
  });
  await streamed;
  await page.clock.runFor(2_000);
  await expect(warning).toBeVisible();
  await page.unroute(questions);
  await recordLevel(desk, id, 4, "Recorded when answers came again.");
  await expect(tilesOn(page).filter({ hasText: "Drones" })).toContainText("4 Severe");
  await page.clock.runFor(2_000);
  await expect(warning).toHaveCount(0);
});
