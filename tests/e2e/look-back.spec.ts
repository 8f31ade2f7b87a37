import type { Page } from "@playwright/test";
import { levelForm, tilesOn } from "./parts";
import type { ServedDesk } from "./served-desk";
import { expect, indicatorAt, recordLevel, test } from "./watch-floor";

const THEN = "effectiveAt=080134ZJAN20&knownAt=080134ZJAN20";

const banner = (page: Page) => page.getByRole("region", { name: "This is the past", exact: true });
const bar = (page: Page) => page.getByRole("form", { name: "Time" });
const rockets = (page: Page) => tilesOn(page).first();

async function recordIncident({ address }: ServedDesk, effectiveAt: string): Promise<void> {
  const incident = {
    ...{ categoryId: "rockets", kind: "rocket or artillery fire", title: "A rocket that nobody reported" },
    ...{
      effectiveAt,
      precision: "minute",
      place: "Taji",
      source: "Base log",
      reliability: "B",
      credibility: "2",
    },
  };
  const response = await fetch(`${address}/api/incidents`, {
    method: "POST",
    headers: { "content-type": "application/json", "watchfloor-actor": "Okafor" },
    body: JSON.stringify(incident),
  });
  expect(response.status).toBe(201);
}

test("a moment typed as a date-time group shows the board as known then, and set apart, as known now", async ({
  page,
}) => {
  await page.goto("/");
  await expect(banner(page)).toBeHidden();
  await page.getByText("View another time").click();
  await bar(page).getByLabel("The world at (UTC)").fill("080134zjan20");
  await bar(page).getByRole("button", { name: "Show" }).click();
  await expect(banner(page)).toContainText("The world at 080134ZJAN20, as known at 080134ZJAN20");
  await expect(page).toHaveURL(`/?${THEN}`);
  await expect(page).toHaveTitle(/080134ZJAN20/);
  await expect(rockets(page)).toContainText("Fire on Balad and Taji");
  await bar(page).getByLabel("as known then").uncheck();
  await bar(page).getByLabel("As known at (UTC)").fill("");
  await bar(page).getByRole("button", { name: "Show" }).click();
  await expect(banner(page)).toContainText("The world at 080134ZJAN20, as known at 0906");
  await expect(rockets(page)).toContainText("Fire on K-1, Qayyarah and Erbil");
  await expect(rockets(page)).not.toContainText("Fire on Balad and Taji");
  await banner(page).getByRole("link", { name: "Back to now" }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(banner(page)).toBeHidden();
});

test("an incident learned of late changes only the board as known now", async ({ page, desk }) => {
  const asKnownThen = `/?${THEN}`;
  const asKnownNow = "/?effectiveAt=080134ZJAN20";
  const weekOf = async (path: string) => {
    await page.goto(path);
    await expect(banner(page)).toBeVisible();
    return Number(/(\d+) in 7 days/.exec(await rockets(page).innerText())?.[1]);
  };
  const before = [await weekOf(asKnownThen), await weekOf(asKnownNow)] as const;
  await recordIncident(desk, "080010ZJAN20");
  expect(await weekOf(asKnownThen)).toBe(before[0]);
  expect(await weekOf(asKnownNow)).toBe(before[1] + 1);
});

test("a shared link opens the same screen in another browser, however much was recorded since", async ({
  page,
  browser,
  desk,
}) => {
  await page.goto("/?effectiveAt=080134ZJAN20&days=30");
  await expect(page).toHaveURL(/knownAt=2020/);
  const screen = await page.getByRole("main").innerText();
  const { id } = await indicatorAt(desk, "rockets", 2);
  await recordLevel(desk, id, 1, "Recorded after the link was sent.");
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(page.url());
  expect(await other.getByRole("main").innerText()).toBe(screen);
  await context.close();
});

test("the past stays the past from tile to category to indicator, where the forms are closed and say why", async ({
  page,
}) => {
  await page.goto(`/?${THEN}`);
  await rockets(page).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Rockets" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit category" })).toBeHidden();
  await page.getByRole("link", { name: "Fire on Balad and Taji" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Fire on Balad and Taji" })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(THEN));
  await expect(banner(page)).toBeVisible();
  await expect(levelForm(page)).toBeHidden();
  await expect(page.getByRole("link", { name: "Correct" })).toHaveCount(0);
  await expect(page.getByText("Closed: this is the past")).toBeVisible();
  await expect(page.getByRole("region", { name: "History" }).first()).not.toContainText("retracted at");
  await page.getByRole("link", { name: "Go to the current forms" }).click();
  await expect(levelForm(page)).toBeVisible();
  await expect(banner(page)).toBeHidden();
  await expect(page.getByRole("region", { name: "History" }).first()).toContainText("retracted at");
});

test("the slider moves the board with the arrow keys, and keeps the focus", async ({ page }) => {
  await page.goto("/?days=7");
  await page.getByText("View another time").click();
  const slider = bar(page).getByRole("slider", { name: "The world at" });
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(banner(page)).toBeVisible();
  await expect(page).toHaveURL(/days=7&effectiveAt=0905\d0ZJAN20&knownAt=0905\d0ZJAN20$/);
  const first = await slider.getAttribute("aria-valuetext");
  await expect(slider).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(slider).not.toHaveAttribute("aria-valuetext", first ?? "");
  await expect(page).not.toHaveURL(new RegExp(`effectiveAt=${first}`));
  await expect(banner(page)).toContainText((await slider.getAttribute("aria-valuetext")) ?? "none");
  await page.keyboard.press("End");
  await expect(banner(page)).toBeHidden();
  await expect(page).toHaveURL(/\/\?days=7$/);
});

test("the past is not live: it requests nothing, and does not change", async ({ page, desk }) => {
  const text: string[] = [];
  page.on("request", (request) => request.url().includes("/api/") && text.push(request.url()));
  await page.goto(`/?${THEN}`);
  const screen = await page.getByRole("main").innerText();
  const { id } = await indicatorAt(desk, "shipping", 0);
  await recordLevel(desk, id, 5, "Recorded while somebody looked at the past.");
  await page.waitForTimeout(1_000);
  expect(await page.getByRole("main").innerText()).toBe(screen);
  expect(text).toEqual([]);
});

test("the presets beside the slider lead to a change, a shift, a morning, and around an incident", async ({
  page,
}) => {
  await page.goto(`/?${THEN}`);
  await page.getByRole("link", { name: /change before/ }).click();
  await expect(banner(page)).toContainText("as known at 080116ZJAN20");
  await page.getByRole("link", { name: "Yesterday 0600Z" }).click();
  await expect(page).toHaveURL(/effectiveAt=080600ZJAN20&knownAt=080600ZJAN20$/);
  await page.getByText("Before or after an incident").click();
  await page
    .getByRole("link", { name: /^just before/ })
    .first()
    .click();
  await expect(page).not.toHaveURL(/080600ZJAN20/);
  await expect(banner(page)).toBeVisible();
  await banner(page).getByRole("link", { name: "Snapshot of it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Snapshot" })).toBeVisible();
  await expect(page.getByLabel("The world at (UTC)")).not.toHaveValue("");
});
