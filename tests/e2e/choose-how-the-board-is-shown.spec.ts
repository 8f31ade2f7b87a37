import { showBoardAs, tilesOn } from "./parts";
import { categoryOf, expect, readBoard, test } from "./watch-floor";

test("T switches between tiles and a table with the same facts, in the address and remembered", async ({
  page,
  desk,
}) => {
  const { name, explanation, indicators } = await categoryOf(desk, "rockets");
  await page.goto("/");
  await expect(tilesOn(page)).toHaveCount(5);
  await showBoardAs(page, "Table");
  const table = page.getByRole("table", { name: "Categories" });
  await expect(table.getByRole("row")).toHaveCount(6);
  await expect(page).toHaveURL(/\?view=table$/);
  const driver = indicators.find(({ id }) => explanation.driverIds.includes(id));
  await expect(table.getByRole("row", { name })).toContainText(driver?.name ?? "");
  await page.goto("/incidents");
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Board" }).click();
  await expect(table).toBeVisible();
  await page.getByRole("searchbox").or(page.locator("body")).first().press("t");
  await expect(tilesOn(page)).toHaveCount(5);
});

test("sorted and filtered, the board says what it leaves out, and one press shows all again", async ({
  page,
  desk,
}) => {
  const { categories } = await readBoard(desk);
  const highest = Math.max(...categories.map(({ level }) => level ?? 0));
  const those = categories.filter(({ level }) => level === highest);
  await page.goto("/");
  await page.getByText("Sort and filter").click();
  await page
    .getByRole("link", { name: new RegExp(`^${highest} `) })
    .first()
    .click();
  await expect(tilesOn(page)).toHaveCount(those.length);
  await expect(page.getByRole("status").filter({ hasText: "shown" })).toContainText(
    `${those.length} of 5 categories shown.`,
  );
  await page.getByRole("link", { name: "Highest level" }).click();
  await page.getByRole("link", { name: "Map", exact: true }).nth(1).click();
  await expect(page.getByRole("heading", { name: /^Where, in/ })).toBeHidden();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(tilesOn(page)).toHaveCount(those.length);
  await page.getByRole("link", { name: "Show all" }).click();
  const levels = await tilesOn(page).evaluateAll((tiles) =>
    tiles.map((tile) =>
      Number(/(\d) (?:Low|Moderate|Substantial|Severe|Critical)/.exec(tile.textContent ?? "")?.[1]),
    ),
  );
  expect(levels).toEqual([...levels].sort((a, b) => b - a));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the same links choose how the board is shown", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "Table", exact: false }).first().click();
    await expect(page.getByRole("table", { name: "Categories" }).getByRole("row")).toHaveCount(6);
    await page.getByText("Sort and filter").click();
    await page.getByRole("link", { name: "Blind" }).click();
    await expect(page).toHaveURL(/view=table&freshness=blind/);
    await expect(page.getByRole("status").filter({ hasText: "shown" })).toBeVisible();
  });
});
