import type { Page } from "@playwright/test";
import { visitEveryPage } from "./every-page";
import { tilesOn } from "./parts";
import { expect, takeWatch, test } from "./watch-floor";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** What is pressed on a page and smaller than 24 by 24 pixels. A link within a line of text is as high as the text. */
const smallTargetsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isInText = (part: Element) =>
      getComputedStyle(part).display === "inline" &&
      [...(part.parentElement?.childNodes ?? [])].some((node) => node !== part && node.textContent?.trim());
    return [
      ...document.querySelectorAll("a[href], button, input, select, textarea, summary, label:has(input)"),
    ].flatMap((part) => {
      const { width, height } = (part.closest("label:has(input)") ?? part).getBoundingClientRect();
      const isSeen = width > 1 && height > 1 && part.checkVisibility({ opacityProperty: true });
      if (!isSeen || (width >= 24 && height >= 24) || part.closest("svg") || isInText(part)) return [];
      return `${part.tagName} “${part.textContent?.trim().slice(0, 40)}” is ${Math.round(width)} by ${Math.round(height)}`;
    });
  });

test("no page scrolls sideways on a phone, and what is pressed is at least 24 pixels high and wide", async ({
  context,
  desk,
}) => {
  test.setTimeout(120_000);
  await visitEveryPage(context, desk, async (page, path) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, path).toBeLessThanOrEqual(390);
    expect.soft(await smallTargetsOn(page), path).toEqual([]);
  });
});

test("the tiles are in one column on a phone", async ({ page }) => {
  await page.goto("/");
  const lefts = new Set<number>();
  for (const tile of await tilesOn(page).all()) {
    const box = await tile.boundingBox();
    lefts.add(box?.x ?? Number.NaN);
    expect(box?.width).toBeGreaterThan(330);
  }
  expect(lefts.size).toBe(1);
});

test("the words of a row have the width of a phone", async ({ page, context, desk }) => {
  await takeWatch(context, desk);
  await page.goto("/categories");
  const question = await page.getByText(/contractor be kidnapped/).boundingBox();
  expect(question?.width).toBeGreaterThan(290);
  await page.goto("/incidents");
  const actor = await page.getByText("A group calling itself").boundingBox();
  expect(actor?.height).toBeLessThan(45);
});

test.describe("on a phone", () => {
  test.use({ isMobile: true });

  test("text keeps its width when the font comes late", async ({ page }) => {
    let letGo = () => {};
    const isAwaited = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route("**/*.woff2", async (route) => {
      await isAwaited;
      await route.continue();
    });
    await page.goto("/review", { waitUntil: "commit" });
    const title = page.getByRole("heading", { level: 1 });
    const widthOf = () =>
      title.evaluate((heading) => {
        const words = document.createRange();
        words.selectNodeContents(heading);
        return words.getBoundingClientRect().width;
      });
    await title.waitFor();
    await page.waitForTimeout(500);
    const before = await widthOf();
    const font = page.waitForResponse("**/*.woff2");
    letGo();
    await (await font).finished();
    await page.waitForTimeout(500);
    expect(await widthOf()).toBe(before);
  });
});
