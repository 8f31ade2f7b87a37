import { reportsOn } from "./axe";
import { expect, test } from "./watch-floor";

test("the search box in the header finds an incident and leads to it", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Search the desk" }).fill("al asad missil");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=al\+asad\+missil$/);
  const found = page.getByRole("region", { name: "Incidents" });
  await expect(found.locator("mark").first()).toBeVisible();
  const link = found.getByRole("link").first();
  const title = (await link.textContent()) ?? "";
  await link.click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test("words without a match say so, with what to try", async ({ page }) => {
  await page.goto("/search?q=zebra+zebra");
  await expect(page.getByText("Nothing matches all of: zebra, zebra.")).toBeVisible();
  await page.goto("/search?q=%22*(");
  await expect(page.getByText("There are no words in this.")).toBeVisible();
});

test("on a page of the past nothing recorded later is found", async ({ page }) => {
  const then = "effectiveAt=010000ZJAN20&knownAt=010000ZJAN20";
  await page.goto(`/search?q=soleimani&${then}`);
  await expect(page.getByText("Nothing matches all of: soleimani.")).toBeVisible();
  await page.goto("/search?q=soleimani");
  await expect(page.getByRole("region").first()).toBeVisible();
});

test("by keyboard alone the palette reaches a page, an action, and a record", async ({ page }) => {
  await page.goto("/");
  const opener = page.getByRole("link", { name: /Ctrl K/ });
  await opener.focus();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Find anything, go anywhere" });
  const box = palette.getByRole("combobox");
  await expect(box).toBeFocused();
  expect(await reportsOn(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await expect(opener).toBeFocused();

  await page.keyboard.press("Control+k");
  await box.fill("what chan");
  await expect(palette.getByRole("option", { name: "What changed" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/changes/);

  await page.keyboard.press("Control+k");
  await box.fill("record inc");
  await expect(palette.getByRole("option", { name: "Record an incident" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/incidents\/new$/);

  await page.keyboard.press("Control+k");
  await box.fill("soleimani");
  await expect(
    palette
      .getByRole("option")
      .filter({ hasText: /soleimani/i })
      .first(),
  ).toBeVisible();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=soleimani$/);
});
