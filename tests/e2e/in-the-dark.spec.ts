import type { Page } from "@playwright/test";
import { expect, test } from "./watch-floor";

/** How bright the page is behind everything: 0 black, 255 white. */
const brightnessOf = (page: Page): Promise<number> =>
  page.locator("html").evaluate((html) => {
    const [red = 0, green = 0, blue = 0] =
      getComputedStyle(html).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return (red + green + blue) / 3;
  });

async function choose(page: Page, theme: string) {
  await page.goto("/watch");
  await page.getByLabel("Theme").selectOption(theme);
  await page.getByRole("button", { name: "Save theme" }).click();
  await expect(page.getByLabel("Theme")).toHaveValue(theme);
}

test("the page follows the system's light or dark theme", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/");
  expect(await brightnessOf(page)).toBeLessThan(40);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await brightnessOf(page)).toBeGreaterThan(215);
});

test("a chosen theme holds whatever the system says, until it is reset", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await choose(page, "dark");
  await expect(async () => expect(await brightnessOf(page)).toBeLessThan(40)).toPass();
  await page.goto("/");
  expect(await brightnessOf(page)).toBeLessThan(40);
  await page.emulateMedia({ colorScheme: "dark" });
  await choose(page, "light");
  await expect(async () => expect(await brightnessOf(page)).toBeGreaterThan(215)).toPass();
  await choose(page, "system");
  await expect(async () => expect(await brightnessOf(page)).toBeLessThan(40)).toPass();
});
