import type { Page } from "@playwright/test";
import { reportsOn } from "./axe";
import { historyOf } from "./parts";
import { expect, indicatorAt, readBoard, takeWatch, test } from "./watch-floor";

/** Presses Tab until what has the focus is so named. */
async function tabTo(page: Page, isIt: (focused: { tag: string; text: string; name: string }) => boolean) {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => ({
      tag: document.activeElement?.tagName ?? "",
      text: document.activeElement?.textContent?.trim() ?? "",
      name: document.activeElement?.getAttribute("name") ?? "",
    }));
    if (isIt(focused)) return;
  }
  throw new Error("It cannot be reached with the Tab key.");
}

test("? lists every key on any page, but is a letter where one types", async ({ page }) => {
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await page.goto("/incidents");
  await page.getByRole("searchbox", { name: "Text" }).fill("why");
  await page.keyboard.press("?");
  await expect(list).toHaveCount(0);
  await page.getByRole("heading", { level: 1 }).click();
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(list).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(list).toContainText("Open the row beside the list");
  expect(await reportsOn(page, "dialog")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
});

test("someone without a mouse gets from a tile to a published level", async ({ page, context, desk }) => {
  await takeWatch(context, desk);
  const [category] = (await readBoard(desk)).categories;
  const indicator = await indicatorAt(desk, "rockets", 3);
  await page.goto("/");
  await tabTo(
    page,
    ({ tag, text }) => tag === "A" && text.startsWith(category?.name ?? "Rockets") && text.length > 20,
  );
  const outline = await page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
  );
  expect(outline).not.toBe("none");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/categories\/rockets$/);
  await expect(page.getByRole("heading", { level: 1, name: "Rockets" })).toBeVisible();
  await tabTo(page, ({ tag, text }) => tag === "A" && text === indicator.name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: indicator.name })).toBeVisible();
  await tabTo(page, ({ name }) => name === "level");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, ({ tag, name }) => tag === "TEXTAREA" && name === "rationale");
  await page.keyboard.type("Typed without a mouse.");
  await tabTo(page, ({ name }) => name === "confidence");
  await page.keyboard.type("high");
  await tabTo(page, ({ text }) => text === "Publish level");
  await page.keyboard.press("Enter");
  await expect(historyOf(page)).toContainText("Typed without a mouse.");
  const after = await indicatorAt(desk, "rockets", 3);
  expect(after.judgement?.rationale).toBe("Typed without a mouse.");
  expect(after.level).toBe(2);
  expect(after.judgement?.confidence).toBe("high");
});

test("the first Tab offers to skip to the content", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#content$/);
});

test("keys pressed before the scripts of a page have come all count, in turn, and so do those before a panel has", async ({
  page,
}) => {
  let letCome = () => {};
  const scripts = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("t");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("what chan");
  letCome();
  const palette = page.getByRole("dialog", { name: "Find anything, go anywhere" });
  await expect(palette.getByRole("combobox")).toHaveValue("what chan");
  await expect(page.getByRole("link", { name: /^Table/ })).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Escape");
  await page.keyboard.press("u");
  await page.keyboard.type("gre");
  const panel = page.getByRole("dialog", { name: "Set level" });
  await expect(panel.getByRole("combobox")).toHaveValue("gre");
  await expect(panel.getByRole("option")).toHaveCount(1);
});

test("a key counts whichever script of the page is the last to come", async ({ page, context }) => {
  test.setTimeout(60_000);
  const html = await (await page.request.get("/")).text();
  const chunks: string[] = JSON.parse(/const src of (\[[^\]]+\])/.exec(html)?.[1] ?? "[]");
  expect(chunks.length).toBeGreaterThan(3);
  for (const chunk of chunks) {
    const tab = await context.newPage();
    let letCome = () => {};
    const last = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    await tab.route(`**${chunk}`, async (route) => {
      await last;
      await route.continue();
    });
    const others = chunks
      .filter((other) => other !== chunk)
      .map((other) => tab.waitForResponse((response) => response.url().endsWith(other)));
    await tab.goto("/", { waitUntil: "commit" });
    await Promise.all(others);
    await tab.waitForTimeout(500);
    await tab.keyboard.press("Control+k");
    letCome();
    const palette = tab.getByRole("dialog", { name: "Find anything, go anywhere" });
    await expect(palette, `without ${chunk}`).toBeVisible();
    await tab.close();
  }
});
