import type { Page } from "@playwright/test";
import { expect, test } from "./watch-floor";

/** The window that the address of a page names. */
async function windowOf(page: Page) {
  const text = new URL(page.url()).searchParams.get("window") ?? "";
  const [west = NaN, south = NaN, east = NaN, north = NaN] = text.split(",").map(Number);
  return { west, south, east, north, width: east - west };
}

/** Waits until a gesture has led to another window, and gives it. */
async function windowAfter(page: Page, gesture: () => Promise<void>) {
  const before = page.url();
  await gesture();
  await expect(page).not.toHaveURL(before);
  return windowOf(page);
}

const mapOf = (page: Page) => page.getByRole("application", { name: /^Map/ });

async function openMap(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator(".map-view[data-is-live]")).toBeVisible();
}

/** Whatever covers something else among counts, levels and names, as texts in pairs. */
const coveredOn = (page: Page) =>
  page.evaluate(() => {
    const view = document.querySelector(".map-view");
    const marks = [...(view?.querySelectorAll("[data-spot], [data-label], [data-name]") ?? [])]
      .filter((mark) => mark.getClientRects().length > 0)
      .map((mark) => {
        const inner = mark.hasAttribute("data-name") ? mark : (mark.firstElementChild ?? mark);
        return {
          words: mark.textContent || mark.tagName,
          isSpot: mark.hasAttribute("data-spot"),
          box: inner.getBoundingClientRect(),
        };
      });
    return marks.flatMap((a, i) =>
      marks
        .slice(i + 1)
        .filter(({ isSpot }) => !(isSpot && a.isSpot))
        .filter(
          ({ box }) =>
            Math.min(a.box.right, box.right) - Math.max(a.box.left, box.left) > 1 &&
            Math.min(a.box.bottom, box.bottom) - Math.max(a.box.top, box.top) > 1,
        )
        .map((b) => `${a.words} | ${b.words}`),
    );
  });

test("the map is moved by mouse, wheel, double click, keys and buttons; its address, names and list follow", async ({
  page,
}) => {
  test.setTimeout(60_000);
  await openMap(page, "/map?days=90&window=30,10,66,40");
  const map = mapOf(page);
  const box = await map.boundingBox();
  if (!box) throw new Error("The map has no box.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 3];
  await expect(map.locator("[data-name=country]", { hasText: "Iran" })).toBeVisible();
  await expect(map.locator("[data-name=sea]", { hasText: "Persian Gulf" })).toBeVisible();
  await expect(map.locator("[data-name=capital]", { hasText: "Baghdad" })).toBeVisible();
  expect(await coveredOn(page)).toEqual([]);

  const dragged = await windowAfter(page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 150, y + 60, { steps: 6 });
    await page.mouse.up();
  });
  const turned = await windowAfter(page, () => page.mouse.wheel(0, -300));
  expect(turned.width).toBeLessThan(dragged.width * 0.8);
  const doubled = await windowAfter(page, () => page.mouse.dblclick(x + 200, y + 200));
  expect(doubled.width).toBeCloseTo(turned.width / 2, 0);
  await map.focus();
  const east = await windowAfter(page, () => page.keyboard.press("ArrowRight"));
  expect(east.west).toBeGreaterThan(doubled.west);
  const farther = await windowAfter(page, () => page.keyboard.press("-"));
  expect(farther.width).toBeCloseTo(east.width * 2, 0);
  const nearer = await windowAfter(page, () => page.getByRole("link", { name: "Zoom in" }).click());
  expect(nearer.width).toBeCloseTo(east.width, 0);
  expect(await coveredOn(page)).toEqual([]);
  const title = page.getByRole("heading", { name: /in view$/ }).first();
  const heading = (await title.textContent()) ?? "";
  await page.reload();
  await expect(page.getByRole("heading", { name: heading })).toBeVisible();
});

/** How many elements got their style anew at each step of what somebody does. */
async function restyledWhile(page: Page, act: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ["devtools.timeline"] });
  await act();
  const { traceEvents }: { traceEvents: { name: string; args: { elementCount?: number } }[] } = JSON.parse(
    (await browser?.stopTracing())?.toString() ?? "",
  );
  const restyles = traceEvents.filter(({ name }) => name === "UpdateLayoutTree");
  return restyles.map(({ args }) => args.elementCount ?? 0);
}

test("while the map is dragged or zoomed nothing on it is drawn or laid out again", async ({ page }) => {
  await openMap(page, "/map?days=365&window=38,28.5,49.5,38");
  const box = await mapOf(page).boundingBox();
  if (!box) throw new Error("The map has no box.");
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  const layouts = async () =>
    (await client.send("Performance.getMetrics")).metrics.find(({ name }) => name === "LayoutCount")?.value ??
    Number.NaN;
  await page.mouse.move(box.x + 300, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 310, box.y + 200);
  await page.evaluate(() => {
    const layers = [...document.querySelectorAll(".map-view > div")] as Node[];
    const seen = { changes: 0 };
    Object.assign(window, { seen });
    new MutationObserver((changes) => {
      seen.changes += changes.filter(({ target }) => !layers.includes(target)).length;
    }).observe(layers[0]?.parentNode as Node, { subtree: true, childList: true, attributes: true });
  });
  const before = await layouts();
  const restyled = await restyledWhile(page, () => page.mouse.move(box.x + 500, box.y + 320, { steps: 60 }));
  expect((await layouts()) - before).toBeLessThanOrEqual(3);
  expect(restyled.toSorted((a, b) => b - a)[0]).toBeLessThan(12);
  expect(await page.evaluate("seen.changes")).toBe(0);
  await windowAfter(page, () => page.mouse.up());
  await page.evaluate("new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done)))");
  // A frame of the wheel each: the map says once that it moves, and only coming to rest draws the marks anew.
  const zoomed = await restyledWhile(page, () =>
    page.locator(".map-view").evaluate(async (view) => {
      const seen = Object.assign(Object(window).seen, { changes: 0 });
      for (let y = -15; y < 15; y++, await new Promise(requestAnimationFrame))
        view.dispatchEvent(new WheelEvent("wheel", { deltaY: y < 0 ? -20 : 20, cancelable: true }));
      seen.zoomed = seen.changes;
    }),
  );
  expect(await page.evaluate("seen.zoomed")).toBe(1);
  expect(zoomed.length).toBeGreaterThan(12);
  expect(zoomed.filter((count) => count >= 12).length).toBeLessThan(4);
});

test("a count opens into its incidents, the pointer shows one, and a press opens it; an indicator leads to its page", async ({
  page,
}) => {
  await openMap(page, "/map?days=90&window=30,10,66,40");
  const map = mapOf(page);
  const counts = async () =>
    await map
      .locator("[data-spot]")
      .evaluateAll((spots) => spots.map((spot) => Number(spot.getAttribute("data-spot"))));
  const many = map.locator("[data-spot]").first();
  expect(Number(await many.getAttribute("data-spot"))).toBe(Math.max(...(await counts())));
  const { width } = await windowAfter(page, () => many.click());
  expect(width).toBeLessThan(19);

  await openMap(page, "/map?days=90&categoryId=shipping&window=46,21.5,62,31");
  const one = map.locator("[data-spot='1']").first();
  await one.hover();
  const card = page.locator("[data-hover-card]");
  await expect(card).toContainText("Shipping");
  await one.click();
  await expect(page).toHaveURL(/\/incidents\//);

  await page.goto("/map?days=30&window=38,28.5,49.5,38");
  await page
    .getByRole("list", { name: "Indicators in view" })
    .getByRole("link", { name: /Fire on Ain al-Asad/ })
    .click();
  await expect(page).toHaveURL(/\/indicators\//);
});

test.describe("with fingers", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the map is dragged by one and pinched by two", async ({ page }) => {
    await openMap(page, "/map?days=90&window=30,10,66,40");
    const box = await mapOf(page).boundingBox();
    if (!box) throw new Error("The map has no box.");
    const client = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...points: [x: number, y: number][]) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: points.map(([x, y], id) => ({ x: box.x + x, y: box.y + y, id })),
      });
    const dragged = await windowAfter(page, async () => {
      await touch("touchStart", [200, 200]);
      for (const step of [1, 2, 3, 4]) await touch("touchMove", [200 - step * 20, 200]);
      await touch("touchEnd");
    });
    const pinched = await windowAfter(page, async () => {
      await touch("touchStart", [160, 200], [200, 200]);
      for (const step of [1, 2, 3, 4])
        await touch("touchMove", [160 - step * 15, 200], [200 + step * 15, 200]);
      await touch("touchEnd");
    });
    expect(pinched.width).toBeLessThan(dragged.width / 2);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("links zoom and move the map, with the same addresses", async ({ page }) => {
    await page.goto("/map?days=90&window=30,10,66,40");
    await page.getByRole("link", { name: "Zoom in" }).click();
    expect((await windowOf(page)).width).toBe(18);
    await page.getByRole("link", { name: "Pan east" }).click();
    expect((await windowOf(page)).west).toBeGreaterThan(39);
    await page.getByText("Region").click();
    await page.getByRole("list", { name: "Part of the world" }).getByRole("link", { name: "Gulf" }).click();
    await page.getByRole("list", { name: "Category" }).getByRole("link", { name: "Shipping" }).click();
    await page
      .getByRole("list", { name: "Incidents in view" })
      .getByRole("link", { name: /tanker with 16 Malaysian crew/ })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("tanker");
  });
});

test("a map of the past shows what was known then, and says so", async ({ page }) => {
  await page.goto("/map?days=30&effectiveAt=080134ZJAN20&knownAt=080134ZJAN20");
  await expect(page.locator("[data-past]")).toBeVisible();
  await expect(page.getByRole("list", { name: "Incidents in view" })).not.toContainText(
    "Two rockets in the Green Zone",
  );
  await expect(page.getByRole("link", { name: "Zoom in" })).toHaveAttribute(
    "href",
    /effectiveAt=080134ZJAN20/,
  );
});

test("an area that is none is said, and answered as a bad question", async ({ page }) => {
  for (const window of ["170,-30,-170,10", "nowhere"]) {
    const answer = await page.goto(`/map?window=${window}`);
    expect(answer?.status()).toBe(422);
    await expect(page.getByText(/is not an area of the map/)).toContainText("it cannot go across 180°");
  }
});

test("the land is drawn below the incidents, on the map and on the board", async ({ page }) => {
  for (const path of ["/map", "/"]) {
    await page.goto(path);
    const land = page.locator('svg use[href$="#land"]').first();
    await expect
      .poll(() => land.evaluate((use) => (use as SVGGraphicsElement).getBBox().width))
      .toBeGreaterThan(100);
  }
});
