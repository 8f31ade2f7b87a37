import { levelNameOf, levelWordsOf } from "@/domain/alert-level";
import { isInPageFont, tilesOn } from "./parts";
import { categoryOf, expect, readBoard, test } from "./watch-floor";

test("the board shows the five categories as in the API", async ({ page, desk }) => {
  const board = await readBoard(desk);
  await page.goto("/");
  const tiles = tilesOn(page);
  await expect(tiles).toHaveCount(5);
  for (const [i, category] of board.categories.entries()) {
    const tile = tiles.nth(i);
    await expect(tile.getByRole("heading", { name: category.name })).toBeVisible();
    await expect(tile.getByText(levelWordsOf(category.level), { exact: true })).toBeVisible();
    if (category.freshness.staleCount > 0)
      await expect(tile).toContainText(`${category.freshness.staleCount} of`);
    await expect(tile.getByRole("link").first()).toHaveAttribute("href", `/categories/${category.id}`);
  }
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    board.posture.level === null ? "Not assessed" : levelNameOf(board.posture.level),
  );
  await expect(page.getByText(board.posture.sentence)).toBeVisible();
  await expect.poll(() => isInPageFont(page)).toBe(true);
});

for (const [what, path] of Object.entries({
  "the whole board": "/",
  "a board of the past": "/?effectiveAt=080134ZJAN20&knownAt=080134ZJAN20",
  "a board as known later": "/?effectiveAt=080134ZJAN20&knownAt=081200ZJAN20",
  "a replay": "/replay?fromAt=270000ZDEC19&untilAt=090600ZJAN20&at=080600ZJAN20",
}))
  test(`${what} fits on a screen of 1440 by 900`, async ({ page }) => {
    await page.goto(path);
    if (path !== "/") await expect(page.getByRole("slider").first()).toBeVisible();
    const { height, width } = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      width: document.documentElement.scrollWidth,
    }));
    expect(height).toBeLessThanOrEqual(900);
    expect(width).toBeLessThanOrEqual(1440);
    for (const name of [/^Last 90 days/, /^(What changed (recently|up to then)|Since your last visit)/])
      await expect(page.getByRole("heading", { name })).toBeInViewport();
    for (const heading of await page.getByRole("heading", { level: 2 }).all())
      await expect(heading).toBeInViewport();
  });

test("a tile leads to its category, which says why it has its level", async ({ page, desk }) => {
  const { name, explanation, indicators } = await categoryOf(desk, "rockets");
  await page.goto("/");
  await tilesOn(page).getByRole("heading", { name }).click();
  await expect(page).toHaveURL(/\/categories\/rockets$/);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText(explanation.sentence)).toBeVisible();
  for (const indicator of indicators)
    await expect(
      page
        .getByRole("region", { name: "Indicators" })
        .getByRole("link", { name: indicator.name, exact: true }),
    ).toBeVisible();
});

test("the charts show another range of days when it is chosen, and in an address that can be shared", async ({
  page,
}) => {
  for (const path of ["/", "/categories/shipping"]) {
    await page.goto(path);
    const ranges = page.getByRole("list", { name: "Range of days" });
    await ranges.getByRole("link", { name: "30" }).click();
    await expect(page).toHaveURL(/days=30$/);
    await expect(ranges.getByRole("link", { name: "30" })).toHaveAttribute("aria-current", "true");
    await page.getByText("Show as table").first().click();
    await expect(
      page.getByRole("region", { name: "Levels and incidents per day" }).getByRole("row"),
    ).toHaveCount(31);
    await page.reload();
    await expect(ranges.getByRole("link", { name: "30" })).toHaveAttribute("aria-current", "true");
  }
});

test("every page of the example desk says that it is one, on a clock of January 2020", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText("Example desk, January 2020.")).toBeVisible();
  await expect(page.getByRole("banner").getByText(/^0906\d\dZJAN20$/)).toBeVisible();
});
