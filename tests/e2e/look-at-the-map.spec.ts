import { expect, test } from "./watch-floor";

test("the map leads nearer to where much happened, and its table says the same in links", async ({
  page,
}) => {
  await page.goto("/map?days=90");
  const table = page.getByRole("region", { name: "The same as a table" });
  const baghdad = table.getByRole("row", { name: /Green Zone, Baghdad/ });
  await expect(baghdad.getByRole("cell").nth(1)).toHaveText(/^\d\d$/);
  await baghdad.getByRole("link").click();
  await expect(page).toHaveURL(/window=/);
  await page.getByRole("list", { name: "Category" }).getByRole("link", { name: "Shipping" }).click();
  await page.getByRole("list", { name: "Part of the world" }).getByRole("link", { name: "Gulf" }).click();
  await table.getByRole("link", { name: /tanker with 16 Malaysian crew/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("tanker");
});

test("a map of the past shows what was known then, and says so", async ({ page }) => {
  await page.goto("/map?days=30&effectiveAt=080134ZJAN20&knownAt=080134ZJAN20");
  await expect(page.locator("[data-past]")).toBeVisible();
  const table = page.getByRole("region", { name: "The same as a table" });
  await expect(table).not.toContainText("Two rockets in the Green Zone");
  await expect(page.getByRole("link", { name: "Zoom in" })).toHaveAttribute(
    "href",
    /effectiveAt=080134ZJAN20/,
  );
});

test("an indicator stands on the map with its level, and leads to its page", async ({ page }) => {
  await page.goto("/map?days=30");
  await page
    .getByRole("region", { name: "The same as a table" })
    .getByRole("link", { name: "Fire on Ain al-Asad" })
    .click();
  await expect(page).toHaveURL(/\/indicators\//);
});

test("the land lies beneath what happened, on the map and on the board", async ({ page }) => {
  for (const path of ["/map", "/"]) {
    await page.goto(path);
    const land = page.locator('svg use[href$="#land"]').first();
    await expect
      .poll(() => land.evaluate((use) => (use as SVGGraphicsElement).getBBox().width))
      .toBeGreaterThan(100);
  }
});
