import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type { Page } from "@playwright/test";
import { reportsInBothThemes } from "./axe";
import { buildsAt } from "./builds-at";
import { changesOn, tilesOn } from "./parts";
import { expect, indicatorAt, recordLevel, test } from "./watch-floor";

test("a page whose server is gone says how old its data is, and recovers when the server is back", async ({
  page,
  desk,
}) => {
  test.setTimeout(120_000);
  const { id } = await indicatorAt(desk, "shipping", 2);
  await page.clock.install();
  const listening = page.waitForResponse("**/api/live");
  await page.goto("/");
  await listening;
  const warning = page.getByRole("status").filter({ hasText: "has not answered" });
  await page.clock.runFor(5_000);
  await expect(warning).toHaveCount(0);
  await desk.kill();
  await page.clock.runFor(30_000);
  await expect(warning).toContainText(/The desk has not answered for \d\d s/);
  await expect(warning).not.toContainText("This page is old.");
  await page.clock.runFor(40_000);
  await expect(warning).toContainText("This page is old.");
  await expect(warning).toBeInViewport();
  for (const tile of await page.locator("[data-category]").all()) {
    await expect(tile).toHaveCSS("background-image", /repeating-linear-gradient/);
    expect(await tile.evaluate((part) => getComputedStyle(part, "::before").content)).toMatch(/\d+ s old/);
  }
  await expect(tilesOn(page)).toHaveCount(5);
  const border = await warning.evaluate((part) => getComputedStyle(part).borderTopWidth);
  expect(Number.parseFloat(border)).toBeGreaterThanOrEqual(4);

  await desk.startAgain();
  await recordLevel(desk, id, 5, "Recorded after the server was back.");
  await page.clock.runFor(15_000);
  await expect(warning).toHaveCount(0);
  await expect(tilesOn(page).filter({ hasText: "Shipping" })).toContainText("5 Critical");
});

test("a live stream does not hide failing requests", async ({ page, desk }) => {
  const { id } = await indicatorAt(desk, "drones", 2);
  await page.clock.install();
  const listening = page.waitForResponse("**/api/live");
  await page.goto("/");
  await listening;
  const questions = /\/api\/(board|trends|changes)/;
  await page.route(questions, (route) => route.fulfill({ status: 500 }));
  const failed = page.waitForResponse((answer) => answer.status() === 500);
  await recordLevel(desk, id, 5, "Recorded while answers failed.");
  await failed;
  const warning = page.getByRole("status").filter({ hasText: "This page is old." });
  await page.clock.runFor(70_000);
  await expect(warning).toBeVisible();
  const streamed = page.waitForResponse("**/api/live");
  await page.evaluate(() => {
    for (const seen of ["hidden", "visible"]) {
      Object.defineProperty(document, "visibilityState", { value: seen, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }
  });
  await streamed;
  await page.clock.runFor(2_000);
  await expect(warning).toBeVisible();
  await page.unroute(questions);
  await recordLevel(desk, id, 4, "Recorded when answers came again.");
  await expect(tilesOn(page).filter({ hasText: "Drones" })).toContainText("4 Severe");
  await page.clock.runFor(2_000);
  await expect(warning).toHaveCount(0);
});

/** A line to a desk that can be cut, as a pulled cable does: nothing arrives, and nobody is told. */
async function lineTo(address: string) {
  const ends: Socket[] = [];
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void ends.push(near.on("error", () => undefined));
    const far = connect(Number(new URL(address).port), "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.push(from.on("error", () => to.destroy()));
      from.pipe(to);
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: async () => {
      isCut = true;
      for (const end of ends) end.unpipe().pause();
    },
    mend: async () => {
      isCut = false;
      for (const end of ends.splice(0)) end.destroy();
    },
    close: () => server.close(),
  };
}

const silentOn = (page: Page) => page.getByRole("status").filter({ hasText: "The desk does not answer" });

test("within 5 s every live page says that its server is frozen or its line cut, and no longer than that", async ({
  context,
  desk,
}) => {
  test.setTimeout(60_000);
  const { id } = await indicatorAt(desk, "drones", 0);
  const line = await lineTo(desk.address);
  const failures = [
    line,
    {
      cut: async () => process.kill(desk.pid(), "SIGSTOP"),
      mend: async () => process.kill(desk.pid(), "SIGCONT"),
    },
  ];
  const live = ["/", `/indicators/${id}`].map(async (path) => ({ path, page: await context.newPage() }));
  const pages = await Promise.all(live);
  const onEach = (expectOf: (page: Page) => Promise<void>) =>
    Promise.all(pages.map(({ page }) => expectOf(page)));
  for (const { cut, mend } of failures) {
    for (const { page, path } of pages) {
      const listening = page.waitForResponse("**/api/live");
      await page.goto(`${line.address}${path}`);
      await listening;
    }
    await pages[0]?.page.waitForTimeout(3_000);
    await onEach((page) => expect(silentOn(page)).toHaveCount(0));
    await cut();
    try {
      await onEach((page) => expect(silentOn(page)).toBeVisible({ timeout: 5_000 }));
      await onEach((page) => expect(silentOn(page)).toContainText("links lead nowhere"));
    } finally {
      await mend();
    }
    await onEach((page) => expect(silentOn(page)).toHaveCount(0, { timeout: 10_000 }));
  }
  line.close();
});

test.describe("in a browser that keeps the page of a desk that does not answer", () => {
  test.use({ serviceWorkers: "allow" });

  test("links lead to the last board that it saw, framed as old, and to the page itself when the desk is back", async ({
    page,
    desk,
  }) => {
    test.setTimeout(90_000);
    const { id } = await indicatorAt(desk, "shipping", 2);
    await page.goto("/");
    await page.waitForFunction(
      async () =>
        navigator.serviceWorker.controller?.state === "activated" &&
        (await (await caches.open("watchfloor-last-board")).match("/last-board")) !== undefined,
    );
    await recordLevel(desk, id, 5, "Seen before the server was lost.");
    await expect(changesOn(page).first()).toContainText("Seen before the server was lost.");
    await expect(tilesOn(page).filter({ hasText: "Shipping" })).toContainText("5 Critical");
    await page.waitForTimeout(3_000);
    process.kill(desk.pid(), "SIGSTOP");
    await tilesOn(page).filter({ hasText: "Shipping" }).getByRole("link").first().click();
    await expect(page.getByRole("heading", { name: "The desk does not answer" })).toBeVisible({
      timeout: 12_000,
    });
    await desk.kill();
    await page.goto("/incidents");
    await expect(page.getByRole("heading", { name: "The desk does not answer" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 2 })).toContainText(/\d+ (s|min) old/);
    const old = page.frameLocator("iframe").locator("[data-category=shipping]");
    await expect(old).toContainText("5 Critical");
    await expect(page.frameLocator("iframe").locator("body")).toContainText(
      "Seen before the server was lost.",
    );
    await expect(old).toHaveCSS("background-image", /repeating-linear-gradient/);
    await expect(page.frameLocator("iframe").locator("a[href]")).toHaveCount(0);
    expect(await reportsInBothThemes(page)).toEqual([]);
    await desk.startAgain();
    await expect(page.getByRole("heading", { level: 1, name: "Incidents" })).toBeVisible({ timeout: 10_000 });
  });

  test("another build takes the place of its worker, which shows nothing old as if it were present", async ({
    page,
    desk,
  }) => {
    test.setTimeout(120_000);
    const line = await buildsAt(desk.address);
    const { id } = await indicatorAt(desk, "shipping", 1);
    const shipping = () => tilesOn(page).filter({ hasText: "Shipping" });
    await page.goto(line.address);
    await page.waitForFunction(
      async () =>
        navigator.serviceWorker.controller?.state === "activated" &&
        (await (await caches.open("watchfloor-last-board")).match("/last-board")) !== undefined,
    );
    /** A browser takes some seconds from a worker's first visit, or from a new one, to asking it. */
    const offlinePageIsOf = (build: string) =>
      expect(async () => {
        await line.mend(build);
        await page.goto(line.address);
        await page.waitForTimeout(2_500);
        await line.cut();
        await page.goto(`${line.address}/map`);
        expect(await page.locator("html").getAttribute("data-build")).toBe(build);
      }).toPass({ timeout: 60_000 });
    await offlinePageIsOf("first build");

    await line.mend("second build");
    await recordLevel(desk, id, 5, "Recorded under the second build.");
    await page.goto(line.address);
    await expect(shipping()).toContainText("5 Critical");
    await expect(page.locator("html")).not.toHaveAttribute("data-build");
    await offlinePageIsOf("second build");
    await line.mend("second build");
    await expect(page.getByRole("heading", { level: 1, name: "Map" })).toBeVisible({ timeout: 10_000 });
    expect(await page.evaluate(() => caches.keys())).toEqual(["watchfloor-last-board"]);
    line.close();
  });
});
