import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { reportsOn } from "./axe";
import { expect, test } from "./watch-floor";

/** The middle of a chart's day, counted from its last. */
async function dayOf(slider: Locator, daysBack: number) {
  const box = await slider.boundingBox();
  if (!box) throw new Error("The chart is not on the screen.");
  const steps = Number(await slider.getAttribute("aria-valuemax"));
  return { x: box.x + (box.width * (steps - daysBack - 0.5)) / steps, y: box.y + box.height / 3 };
}

/** What the keyboard's place on a chart says. */
const wordsOf = (slider: Locator) => slider.getAttribute("aria-valuetext");

test("the trend of a category answers to the pointer and to the keys, and leads to the board of a day", async ({
  page,
}) => {
  await page.goto("/categories/rockets");
  const slider = page.getByRole("slider", { name: "Levels and incidents of Rockets by day" });
  const { x, y } = await dayOf(slider, 1);
  await page.mouse.move(x, y);
  const box = page.locator("[data-cursor] .card");
  await expect(box).toContainText("8 Jan 2020");
  await expect(box).toContainText(/Held by .+/);
  expect(await reportsOn(page)).toEqual([]);
  await page.mouse.move(0, 0);
  await expect(box).toHaveCount(0);

  await slider.focus();
  expect(await wordsOf(slider)).toMatch(/^8 Jan 2020\. Rockets: \d \w+\. Held by /);
  await page.keyboard.press("ArrowLeft");
  expect(await wordsOf(slider)).toMatch(/^7 Jan 2020/);
  await expect(box).toContainText(/\d+ incidents?: .+/);
  await page.keyboard.press("Escape");
  await expect(box).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/\?effectiveAt=2020-01-08T23:59:59\.999Z&knownAt=/);
  await expect(page.getByRole("list", { name: "Categories" })).toBeVisible();
});

test("one line goes through all lanes of the board, and a lane leads to its category on that day", async ({
  page,
}) => {
  await page.goto("/");
  const slider = page.getByRole("slider", { name: "Levels and incidents of every category by day" });
  const lane = page.locator('[data-lane="drones"]');
  const [{ x }, row] = [await dayOf(slider, 3), await lane.boundingBox()];
  await page.mouse.move(x, (row?.y ?? 0) + (row?.height ?? 0) / 2);
  const box = page.locator("[data-cursor] .card");
  await expect(box).toContainText("6 Jan 2020");
  await expect(box.getByRole("listitem", { includeHidden: true })).toContainText([/Rockets: /, /Drones: /]);
  await expect(box).toContainText("Held by ");
  const [line, lanes] = [await slider.locator("span").last().boundingBox(), await slider.boundingBox()];
  expect(line?.height).toBeCloseTo(lanes?.height ?? 0, 0);
  await page.mouse.click(x, (row?.y ?? 0) + (row?.height ?? 0) / 2);
  await expect(page).toHaveURL(/\/categories\/drones\?effectiveAt=2020-01-06T23:59:59\.999Z&knownAt=/);
  await expect(page.getByRole("heading", { level: 1, name: "Drones" })).toBeVisible();
});

test("a year is a calendar whose days are a key away, and what changed a level is listed with its reason", async ({
  page,
}) => {
  await page.goto("/categories/rockets");
  const year = page.getByRole("slider", { name: "The last year of Rockets by day" });
  await year.focus();
  await page.keyboard.press("ArrowLeft");
  expect(await wordsOf(year)).toMatch(/^2 Jan 2020/);
  await page.keyboard.press("ArrowUp");
  expect(await wordsOf(year)).toMatch(/^1 Jan 2020/);
  const changes = page.getByRole("region", { name: "Level changes" }).getByRole("listitem");
  await expect(changes.first()).toContainText(/^(Set|Raised|Lowered) to /i);
});

test("categories are laid over each other by links that need no script, and the days tell of all", async ({
  page,
}) => {
  await page.goto("/categories/rockets?days=30&with=drones");
  await expect(page.getByRole("list", { name: "Lines" }).getByRole("listitem")).toHaveText([
    "Rockets",
    "Drones",
  ]);
  const trend = page.getByRole("region", { name: "Trend" });
  await trend.getByText("Compare (1)").click();
  await trend.getByRole("link", { name: "Shipping" }).click();
  await expect(page).toHaveURL(/days=30&with=drones,shipping$/);
  await expect(page.getByRole("list", { name: "Lines" }).getByRole("listitem")).toHaveCount(3);
  const slider = page.getByRole("slider", { name: "Levels and incidents of Rockets by day" });
  expect(await wordsOf(slider)).toMatch(/Rockets: .*Drones: .*Shipping: /);
  expect(await reportsOn(page)).toEqual([]);
});

test("every chart is saved as a picture that needs nothing else, and nothing is sent for it", async ({
  page,
}) => {
  for (const path of ["/", "/categories/rockets?with=drones"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    const buttons = page.getByRole("button", { name: "Save chart as SVG" });
    const charts = await buttons.count();
    expect(charts).toBeGreaterThan(0);
    await expect(page.locator("[role=slider]")).toHaveCount(charts);
    for (let i = 0; i < charts; i++) {
      const download = page.waitForEvent("download");
      await buttons.nth(i).click();
      const svg = await readFile(await (await download).path(), "utf8");
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).toContain("Example desk, January 2020.");
      expect(svg).toContain("The world at ");
      expect(svg).not.toMatch(/class=|var\(|href=|NaN/);
    }
  }
  const posted: string[] = [];
  page.on("request", (request) => request.method() === "POST" && posted.push(request.url()));
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save chart as PNG" }).first().click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^watchfloor-rockets-trend-2020-01-09\.png$/);
  const png = await readFile(await saved.path());
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(png.length).toBeGreaterThan(10_000);
  expect(posted).toEqual([]);
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("a day that is touched says what it was, and its link opens the board", async ({ page }) => {
    await page.goto("/categories/rockets");
    const slider = page.getByRole("slider", { name: "Levels and incidents of Rockets by day" });
    await slider.scrollIntoViewIfNeeded();
    const { x, y } = await dayOf(slider, 5);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.touchscreen.tap(x, y);
    const open = page.getByRole("link", { name: "Open the board of this day" });
    await expect(open).toBeInViewport();
    expect(await reportsOn(page)).toEqual([]);
    await open.tap();
    await expect(page).toHaveURL(/\/\?effectiveAt=2020-01-04T23:59:59\.999Z/);
  });
});
