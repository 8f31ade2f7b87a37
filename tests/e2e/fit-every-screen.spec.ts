import type { Page } from "@playwright/test";
import { DAY_MS, isoOf } from "@/domain/time/time";
import { showBoardAs } from "./parts";
import { withDeskOf } from "./sized-desk";
import { expect, takeWatch, test } from "./watch-floor";

const SCREENS = [
  [1280, 720],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
  [3840, 2160],
  [390, 844],
] as const;

/** What on the page spills over its card, is cut off, or lies over something else; nothing where all is well. */
const faultsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const wordsOf = (part: Element) => `${part.tagName} “${part.textContent?.slice(0, 40)}”`;
    const boxOf = (part: Element) => part.getBoundingClientRect();
    const overlap = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;
    const checkApart = (parts: Element[], boxes: DOMRect[]) => {
      for (let i = 0; i < boxes.length; i++)
        for (let j = i + 1; j < boxes.length; j++)
          if (overlap(boxes[i] as DOMRect, boxes[j] as DOMRect))
            faults.push(`${wordsOf(parts[i] as Element)} lies over ${wordsOf(parts[j] as Element)}`);
    };
    /** The part of an element that its ancestors up to a card let be seen. */
    const seenOf = (part: Element, card: Element): DOMRect => {
      const words = document.createRange();
      words.selectNodeContents(part);
      let { left, top, right, bottom } = words.getBoundingClientRect();
      for (let above: Element | null = part; above && above !== card; above = above.parentElement) {
        if (getComputedStyle(above).overflow === "visible") continue;
        const frame = boxOf(above);
        [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
        [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} wide on ${clientWidth}`);
    const cards = [...document.querySelectorAll("main :is(.tremor-Card-root, .card:not(details > *))")];
    checkApart(cards, cards.map(boxOf));
    for (const card of cards) {
      const frame = boxOf(card);
      if (frame.height < 60) faults.push(`${wordsOf(card)} is crushed to ${frame.height}`);
      const leaves = [...card.querySelectorAll("*")].filter(
        (part) =>
          part.childElementCount === 0 &&
          !part.closest(
            "svg, noscript, [aria-label='Changes'], [aria-hidden] a, [aria-hidden='true'] > div",
          ) &&
          boxOf(part).width > 1 &&
          part.textContent?.trim(),
      );
      const seen = leaves.map((leaf) => seenOf(leaf, card));
      for (const [i, box] of seen.entries())
        if (box.width === 0 || box.height === 0) continue;
        else if (box.right > frame.right + 1 || box.bottom > frame.bottom + 1 || box.left < frame.left - 1)
          faults.push(`${wordsOf(leaves[i] as Element)} spills over its card`);
      checkApart(leaves, seen);
      for (const part of card.querySelectorAll("*")) {
        const { overflowX, overflowY, flexWrap, webkitLineClamp, textOverflow } = getComputedStyle(part);
        // Lines that wrap into a column out of sight are left out whole.
        const isMeant =
          webkitLineClamp !== "none" ||
          textOverflow === "ellipsis" ||
          flexWrap === "wrap" ||
          part.closest("svg");
        if (overflowY !== "hidden" || overflowX !== "hidden" || isMeant || boxOf(part).width <= 1) continue;
        if (part.scrollHeight > part.clientHeight + 1) faults.push(`${wordsOf(part)} is cut off`);
      }
    }
    return faults;
  });

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

/** Looks at a page on every screen, as tiles and as a table. `isWhole` when it must not scroll at 1366 by 768. */
async function checkEveryScreen(page: Page, what: string, isWhole = false) {
  for (const view of ["Tiles", "Table"] as const) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await showBoardAs(page, view);
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      expect(await faultsOn(page), `${what} as ${view} at ${width} by ${height}`).toEqual([]);
      if (isWhole && width === 1366)
        expect(await heightOf(page), `${what} as ${view}`).toBeLessThanOrEqual(height);
    }
  }
}

/** Looks at what changed in many categories: a line each, the raised ones open, every other opened by a click. */
async function checkChangesFolded(page: Page, address: string) {
  await page.goto(address);
  const lines = page.getByRole("region", { name: "What changed by category" }).locator("details");
  expect(await lines.count()).toBeGreaterThan(9);
  for (const [width, height] of SCREENS) {
    await page.setViewportSize({ width, height });
    const sideways = page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await sideways, `/changes at ${width} by ${height}`).toBeLessThanOrEqual(0);
    expect(await heightOf(page)).toBeLessThan(7_000);
  }
  const last = lines.last();
  const list = last.getByRole("list").first();
  await expect(list).toBeHidden();
  await last.locator("summary").click();
  await expect(list).toBeVisible();
}

/** Pages that name many categories or indicators. */
const LISTS = [
  "/categories",
  "/categories/category-1",
  "/categories/category-1/edit",
  "/indicators",
  "/review",
  "/watch/since",
  "/hindsight",
  "/changes",
  "/replay",
  "/search?q=raids",
] as const;

/** What of a page is wider than the screen, or than the part that it scrolls in. */
const widerThanItsRoom = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("[aria-label$=', table']")]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map((part) => `${part.getAttribute("aria-label") ?? "the page"} is ${part.scrollWidth} wide`),
  );

test("lists of thirty with names of any length stay within the screen, and nothing lies over them", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await withDeskOf(30, { isOld: true }, async (address) => {
    for (const [width, height] of [
      [1366, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const path of LISTS) {
        await page.goto(address + path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect.soft(await widerThanItsRoom(page), `${path} at ${width}`).toEqual([]);
      }
    }
  });
});

for (const count of [1, 6, 12, 30])
  test(`a board of ${count} fits every screen, with long names and every banner`, async ({ page }) => {
    test.setTimeout(90_000);
    await withDeskOf(count, { isOld: true }, async (address) => {
      await page.goto(address);
      await expect(page.getByRole("complementary", { name: /clock/ })).toBeVisible();
      await checkEveryScreen(page, `a board of ${count}`);
      const then = isoOf(Date.now() - 20 * DAY_MS);
      await page.goto(`${address}/?effectiveAt=${then}&knownAt=${then}`);
      await checkEveryScreen(page, `a past board of ${count}`);
      await page.goto(`${address}/?hide=map,trend,changes`);
      expect(await faultsOn(page)).toEqual([]);
      if (count === 30)
        await checkChangesFolded(
          page,
          `${address}/changes?fromEffectiveAt=${isoOf(Date.now() - 90 * DAY_MS)}`,
        );
    });
  });

test("the five categories stand at 1366 by 768 without scrolling, and fit every screen", async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto("/");
  await checkEveryScreen(page, "the example", true);
  await page.setViewportSize({ width: 1366 - 15, height: 768 });
  expect(await heightOf(page), "beside a scroll bar").toBeLessThanOrEqual(768);
  await page
    .locator("[data-surge]")
    .first()
    .evaluate((mark) => mark.append(" as they are less than once in 1,000 weeks"));
  expect(await heightOf(page), "in a very unusual week").toBeLessThanOrEqual(768);
});

test("a board of six stands at 1366 by 768 without scrolling", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await withDeskOf(6, { isOld: false }, async (address) => {
    await page.goto(address);
    await expect(page.getByRole("list", { name: "Categories" })).toBeVisible();
    expect(await faultsOn(page)).toEqual([]);
    expect(await heightOf(page)).toBeLessThanOrEqual(768);
  });
});

test("the head of a page is one line at 1366 pixels, however long the name of who is on watch", async ({
  page,
  context,
  desk,
}) => {
  await takeWatch(context, desk, "Watch officer Ramirez-Alvarez of the night");
  await page.setViewportSize({ width: 1366 - 15, height: 768 });
  await page.goto("/snapshot");
  const tops = await page
    .locator("#desk-head nav, #desk-head time, #desk-head a[href$='#browser']")
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom));
  expect(Math.max(...tops)).toBeLessThan(50);
  const bold = page.locator("#desk-head summary").filter({ hasText: "More" });
  await expect(bold, "“More” is not where the reader is").not.toHaveCSS("font-weight", "600");
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
