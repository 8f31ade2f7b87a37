import type { Page } from "@playwright/test";
import { fillLevel, levelForm, newestOf, publishOn } from "./parts";
import { expect, indicatorAt, recordLevel, takeWatch, test, timesStored } from "./watch-floor";

test.beforeEach(({ context, desk }) => takeWatch(context, desk));

const INDICATORS = /\/indicators\//;

/** Lets what a page sends reach the desk and loses every answer on the way back, after `meanwhile`. */
const loseAnswers = (page: Page, meanwhile: () => Promise<void> = async () => {}) =>
  page.route(INDICATORS, async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    await route.fetch({ maxRedirects: 0 });
    await meanwhile();
    await route.abort();
  });

test("a lost answer is reported, and sent again the level is stored once", async ({ page, desk }) => {
  test.setTimeout(90_000);
  const { id } = await indicatorAt(desk, "drones", 2);
  const rationale = "Stored, and the server died.";
  await page.goto(`/indicators/${id}`);
  await fillLevel(page, /2 Moderate/, rationale);
  await loseAnswers(page, desk.kill);
  await publishOn(page).click();
  const alert = levelForm(page).getByRole("alert");
  await expect(alert).toContainText("We lost contact before the answer came. Your text is kept.");
  await expect(alert).toContainText("Send it again: it is stored only once.");
  await desk.startAgain();
  await page.unroute(INDICATORS);
  await expect(levelForm(page).getByLabel("Rationale")).toHaveValue(rationale);
  await publishOn(page).click();
  await expect(newestOf(page)).toContainText(rationale);
  expect(await timesStored(desk, id, rationale)).toBe(1);
});

test("text changed after the answer was lost is kept, and what was stored is one click away", async ({
  page,
  desk,
}) => {
  const { id } = await indicatorAt(desk, "shipping", 0);
  await page.goto(`/indicators/${id}`);
  await fillLevel(page, /2 Moderate/, "The first version.");
  await loseAnswers(page);
  await publishOn(page).click();
  const alert = levelForm(page).getByRole("alert");
  await expect(alert).toContainText("We lost contact");
  await page.unroute(INDICATORS);
  await levelForm(page).getByLabel("Rationale").fill("The second version.");
  for (let times = 0; times < 2; times++) {
    await publishOn(page).click();
    await expect(alert).toContainText("What you sent first was stored; your changes since were not.");
    await expect(levelForm(page).getByLabel("Rationale")).toHaveValue("The second version.");
  }
  const opening = page.waitForEvent("popup");
  await alert.getByRole("link", { name: "Open what was stored" }).click();
  await expect(newestOf(await opening)).toContainText("The first version.");
  expect(await timesStored(desk, id, "The second version.")).toBe(0);
  expect(await timesStored(desk, id, "The first version.")).toBe(1);
});

test("what draws a newer level and cannot be loaded leaves the form where it is, and comes when it can", async ({
  page,
  desk,
}) => {
  const { id } = await indicatorAt(desk, "kidnapping", 0);
  const listening = page.waitForResponse("**/api/live");
  await page.goto(`/indicators/${id}`);
  await listening;
  await fillLevel(page, /2 Moderate/, "Half a sentence");
  const chunks = "**/_next/static/chunks/**";
  await page.route(chunks, (route) => route.abort());
  const failed = page.waitForEvent("requestfailed");
  await recordLevel(desk, id, 3, "Recorded by the other watch.");
  await failed;
  await page.waitForTimeout(1_000);
  await expect(levelForm(page).getByLabel("Rationale")).toHaveValue("Half a sentence");
  await page.unroute(chunks);
  await expect(newestOf(page)).toContainText("Recorded by the other watch.", { timeout: 15_000 });
  await expect(levelForm(page).getByLabel("Rationale")).toHaveValue("Half a sentence");
});
