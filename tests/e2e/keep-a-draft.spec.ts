import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { BROWSER_FLAGS, findBrowser } from "../../scripts/browser.js";
import { fillLevel, levelForm, newestOf, publishOn } from "./parts";
import { expect, indicatorAt, takeWatch, test, timesStored } from "./watch-floor";

test.beforeEach(({ context, desk }) => takeWatch(context, desk));

const draftOn = (page: Page) => levelForm(page).getByRole("status").filter({ hasText: "Draft" });
const rationaleOn = (page: Page) => levelForm(page).getByLabel("Rationale");

/** Ends the process of a tab, as a crash of the browser does. */
async function crash(page: Page) {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => undefined);
  await crashed;
}

test("what was typed survives the crash of its tab and of the server, and is stored once", async ({
  page,
  context,
  desk,
}) => {
  test.setTimeout(90_000);
  const { id } = await indicatorAt(desk, "shipping", 0);
  await page.goto(`/indicators/${id}`);
  await fillLevel(page, /4 Severe/, "Two hulls holed.");
  await levelForm(page)
    .getByLabel(/Likelihood/)
    .fill("85");
  await levelForm(page)
    .getByRole("combobox", { name: /bears on it/ })
    .first()
    .selectOption("supports");
  await crash(page);
  await desk.kill();
  await desk.startAgain();

  const after = await context.newPage();
  await after.goto(`/indicators/${id}`);
  await expect(draftOn(after)).toContainText("Draft from a moment ago. Not sent yet.");
  await expect(rationaleOn(after)).toHaveValue("Two hulls holed.");
  await expect(levelForm(after).getByRole("radio", { name: /4 Severe/ })).toBeChecked();
  await expect(levelForm(after).getByLabel("Confidence")).toHaveValue("moderate");
  await expect(levelForm(after).getByLabel(/Likelihood/)).toHaveValue("85");
  await expect(
    levelForm(after)
      .getByRole("combobox", { name: /bears on it/ })
      .first(),
  ).toHaveValue("supports");
  await desk.kill();
  await publishOn(after).click();
  await expect(levelForm(after).getByRole("alert")).toContainText("We lost contact before the answer came");
  await after.close();
  await desk.startAgain();

  const again = await context.newPage();
  await again.goto(`/indicators/${id}`);
  await expect(draftOn(again)).toContainText("Send it again: it is stored only once.");
  await publishOn(again).click();
  await expect(newestOf(again)).toContainText("Two hulls holed.");
  expect(await timesStored(desk, id, "Two hulls holed.")).toBe(1);
  await again.reload();
  await again.waitForTimeout(500);
  await expect(draftOn(again)).toHaveCount(0);
  await expect(rationaleOn(again)).toHaveValue("");
});

test("two tabs keep a draft each, and only who typed one sees it", async ({ page, context, desk }) => {
  const { id } = await indicatorAt(desk, "shipping", 1);
  const other = await context.newPage();
  for (const [tab, words] of [
    [page, "From the first tab."],
    [other, "From the second tab."],
  ] as const) {
    await tab.goto(`/indicators/${id}`);
    await rationaleOn(tab).fill(words);
  }
  await rationaleOn(page).press("End");
  await rationaleOn(page).pressSequentially(" More.");
  for (const [tab, words] of [
    [page, "From the first tab. More."],
    [other, "From the second tab."],
  ] as const) {
    await tab.reload();
    await expect(draftOn(tab)).toHaveCount(1);
    await expect(rationaleOn(tab)).toHaveValue(words);
  }
  await other.close();
  await page.getByRole("button", { name: "Discard draft" }).click();
  await expect(rationaleOn(page)).toHaveValue("");
  await page.reload();
  await expect(rationaleOn(page)).toHaveValue("From the second tab.");

  await takeWatch(context, desk, "Okafor");
  await page.reload();
  await page.waitForTimeout(500);
  await expect(rationaleOn(page)).toHaveValue("");
  await takeWatch(context, desk);
  await page.reload();
  await expect(rationaleOn(page)).toHaveValue("From the second tab.");
});

/** A browser whose profile outlives it, and the process of it. */
async function browserOf(profile: string) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    args: BROWSER_FLAGS,
    serviceWorkers: "block",
  });
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send("SystemInfo.getProcessInfo")) ?? {};
  return { context, pid: processInfo.find(({ type }) => type === "browser")?.id ?? 0 };
}

test("what was typed a moment before all of the browser is killed comes back, and what was stored does not", async ({
  desk,
}) => {
  test.setTimeout(90_000);
  const { id } = await indicatorAt(desk, "shipping", 2);
  const profile = mkdtempSync(join(tmpdir(), "watchfloor-browser-"));
  const first = await browserOf(profile);
  await takeWatch(first.context, desk);
  const page = await first.context.newPage();
  await page.goto(`${desk.address}/indicators/${id}`);
  await fillLevel(page, /4 Severe/, "Seen");
  await rationaleOn(page).press("End");
  await rationaleOn(page).pressSequentially(" from the bridge.");
  await page.waitForTimeout(100);
  const gone = first.context.waitForEvent("close");
  process.kill(first.pid, "SIGKILL");
  await gone;

  const second = await browserOf(profile);
  await takeWatch(second.context, desk);
  const after = await second.context.newPage();
  await after.goto(`${desk.address}/indicators/${id}`);
  await expect(draftOn(after)).toContainText("Not sent yet.");
  await expect(rationaleOn(after)).toHaveValue("Seen from the bridge.");
  await publishOn(after).click();
  await expect(newestOf(after)).toContainText("Seen from the bridge.");
  await after.reload();
  await after.waitForTimeout(500);
  await expect(draftOn(after)).toHaveCount(0);
  await second.context.close();
  rmSync(profile, { recursive: true, force: true });
});
