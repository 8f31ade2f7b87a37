import { visitEveryPage } from "./every-page";
import { tilesOn } from "./parts";
import { expect, test } from "./watch-floor";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("no page scrolls sideways on a phone", async ({ context, desk }) => {
  test.setTimeout(120_000);
  await visitEveryPage(context, desk, async (page, path) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
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

test("touch targets are at least 24 pixels high and wide", async ({ page }) => {
  for (const path of ["/", "/categories"]) {
    await page.goto(path);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("button, nav a, header a, summary, [aria-label='Range of days'] a")]
        .map((part) => ({ text: part.textContent, box: part.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.height < 24 || box.width < 24))
        .map(({ text }) => text),
    );
    expect(small, path).toEqual([]);
  }
});
