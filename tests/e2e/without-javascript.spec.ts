import { levelWordsOf } from "@/domain/alert-level";
import { visitEveryPage } from "./every-page";
import { fillLevel, historyOf, isInPageFont, levelForm, tilesOn } from "./parts";
import { expect, indicatorAt, readBoard, takeWatch, test } from "./watch-floor";

test.use({ javaScriptEnabled: false });

test("the board can be read: five tiles with their levels in words, and their last 30 days", async ({
  page,
  desk,
}) => {
  const board = await readBoard(desk);
  await page.goto("/");
  const tiles = tilesOn(page);
  await expect(tiles).toHaveCount(5);
  for (const [i, { name, level, tracker }] of board.categories.entries()) {
    await expect(tiles.nth(i)).toContainText(name);
    await expect(tiles.nth(i).getByText(levelWordsOf(level), { exact: true })).toBeVisible();
    expect(tracker.levels).toHaveLength(30);
    const strip = tiles.nth(i).getByRole("img", { name: /^Last 30 days: from .* to .*, highest / });
    await expect(strip).toBeVisible();
    const shapes = await strip
      .locator("path[class]")
      .evaluateAll((all) => all.map((path) => path.getAttribute("d")));
    expect(shapes.join("").match(/M/g)).toHaveLength(30);
  }
  await expect.poll(() => isInPageFont(page)).toBe(true);
});

test("every page has its heading and its text, and every form that changes something a key of its own each time", async ({
  context,
  desk,
}) => {
  test.setTimeout(240_000);
  const keys: string[] = [];
  for (const isOnWatch of [false, true]) {
    if (isOnWatch) await takeWatch(context, desk);
    await visitEveryPage(context, desk, async (page, path) => {
      await page.goto(path);
      await expect.soft(page.getByRole("heading", { level: 1 }), path).toBeVisible();
      expect.soft((await page.getByRole("main").innerText()).length, path).toBeGreaterThan(60);
      const forms = await page.locator("form[method=post i]").evaluateAll((all) =>
        all.map((form) => ({
          name: form.getAttribute("aria-label"),
          keys: [...form.querySelectorAll<HTMLInputElement>("input[type=hidden][name=requestKey]")].map(
            ({ value }) => value,
          ),
        })),
      );
      for (const form of forms) {
        expect(form.keys, `${path}: ${form.name}`).toHaveLength(1);
        keys.push(...form.keys);
      }
    });
  }
  expect(keys.length).toBeGreaterThan(80);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => !/^[\w+/]{20}$/.test(key))).toEqual([]);
});

for (const path of [
  "/categories/nope",
  "/categories/nope/edit",
  "/categories/nope/indicators/new",
  "/indicators/nope",
  "/indicators/nope/edit",
  "/assessments/nope/correct",
  "/assessments/nope/retract",
  "/snapshot/77777",
  "/watch/handovers/77777",
  "/watch/entries/nope",
])
  test(`${path} says that there is no such page, with status 404`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Pages" })).toBeVisible();
  });

test("the category's trend is drawn, and its figures are in a table", async ({ page }) => {
  await page.goto("/categories/rockets");
  await expect(page.getByRole("img", { name: "Levels of Rockets" })).toBeVisible();
  await page.getByRole("region", { name: "Trend" }).getByText("Show as table").click();
  await expect(
    page.getByRole("region", { name: "Levels and incidents per day" }).getByRole("row"),
  ).toHaveCount(91);
});

test("what was saved covers no button at the end of the next page, and offers nothing that needs a script", async ({
  page,
  context,
  desk,
}) => {
  await takeWatch(context, desk);
  const { id } = await indicatorAt(desk, "drones", 0);
  await page.goto(`/indicators/${id}`);
  await page.getByRole("button", { name: "Still valid" }).click();
  for (const [height, path, name] of [
    [720, "/exercises", "Open the exercise"],
    [560, "/sources/new", "Add source"],
  ] as const) {
    await page.setViewportSize({ width: 390, height });
    await page.goto(path);
    await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Dismiss" })).toBeHidden();
    await page.getByRole("button", { name }).click({ trial: true });
  }
});

test("a level is set by a plain form, which asks who is on watch", async ({ page, desk }) => {
  const { id } = await indicatorAt(desk, "kidnapping", 3);
  await page.goto(`/indicators/${id}`);
  await fillLevel(page, /3 Substantial/, "Written by a browser without scripts.");
  const form = levelForm(page);
  await form.getByLabel("Who is on watch?").fill("Lindqvist");
  await form.getByRole("button", { name: "Publish level" }).click();
  await expect(page).toHaveURL(new RegExp(`/indicators/${id}$`));
  const newest = historyOf(page).getByRole("row").nth(1);
  await expect(newest).toContainText("Written by a browser without scripts.");
  await expect(newest).toContainText("Lindqvist");
  expect((await indicatorAt(desk, "kidnapping", 3)).level).toBe(3);
});
