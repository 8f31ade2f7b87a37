import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "@playwright/test";
import { FORMATS, PAGE_FORMATS } from "@/formats";
import { provedFile } from "@/formats/verified-file";
import { expect, readBoard, takeWatch, test } from "./watch-floor";

/** What a click downloads: its name and its bytes. */
async function downloadedBy(page: Page, click: () => Promise<void>) {
  const arriving = page.waitForEvent("download");
  await click();
  const file = await arriving;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const menuOf = (page: Page) => page.getByLabel("Other formats");

/** Takes another format from the menu: two clicks. */
const another = (page: Page, label: string) =>
  downloadedBy(page, async () => {
    await menuOf(page).click();
    await page.getByRole("link", { name: new RegExp(`^${label}`) }).click();
  });

test("the board is exported in every format that there is; the one used last is one click away from then on", async ({
  page,
  desk,
}) => {
  await page.goto("/");
  const first = await downloadedBy(page, () => page.getByRole("link", { name: /^Export / }).click());
  expect(first.name).toMatch(/^watchfloor-board-\d{6}ZJAN20\.html$/);
  for (const { title, extension } of FORMATS) {
    const file = await another(page, title.split(",")[0] ?? "");
    expect(file.name).toMatch(new RegExp(`^watchfloor-board-\\d{6}ZJAN20\\.${extension}$`));
    expect(file.bytes.length).toBeGreaterThan(1_000);
    await page.keyboard.press("Escape");
  }
  const remembered = page.waitForResponse(
    (response) =>
      response.url().endsWith("/api/look") && response.request().postData() === '{"export":"json"}',
  );
  await another(page, "JSON");
  await remembered;
  await page.reload();
  const { bytes } = await downloadedBy(page, () => page.getByRole("link", { name: "Export JSON" }).click());
  const { posture, number } = JSON.parse(bytes.toString("utf8"));
  expect(number).toBeNull();
  expect(posture.level).toBe((await readBoard(desk)).posture.level);
});

test("a past board is exported as of its two times, and says that the desk keeps no copy", async ({
  page,
}) => {
  await page.goto("/?effectiveAt=080134ZJAN20&knownAt=081200ZJAN20");
  await menuOf(page).click();
  await expect(page.getByText("The desk keeps no copy")).toBeVisible();
  await page.keyboard.press("Escape");
  const { bytes } = await another(page, "JSON");
  expect(JSON.parse(bytes.toString("utf8"))).toMatchObject({
    effectiveAt: "2020-01-08T01:34:00.000Z",
    knownAt: "2020-01-08T12:00:00.000Z",
  });
});

for (const [path, kind, formats, says] of [
  ["/categories/rockets", "board", FORMATS, "Rockets"],
  ["/changes?fromEffectiveAt=071200ZJAN20&effectiveAt=080600ZJAN20", "changes", PAGE_FORMATS, "what changed"],
  ["/hindsight?effectiveAt=080134ZJAN20", "hindsight", PAGE_FORMATS, "hindsight"],
  ["/map?days=30&categoryId=rockets", "map", FORMATS, "in view"],
] as const)
  test(`${path} is exported in every format that fits it, each signed by the desk`, async ({ page }) => {
    await page.goto(path);
    for (const { name, title, extension, slot } of formats) {
      const file = await another(page, title.split(",")[0] ?? "");
      expect(file.name).toMatch(new RegExp(`^watchfloor-${kind}-.*\\.${extension}$`));
      if (name === "md") expect(file.bytes.toString("utf8")).toContain(says);
      if (slot) expect(provedFile(file.bytes), name).toMatchObject({ isSigned: true, altered: [] });
      await page.keyboard.press("Escape");
    }
  });

test("a map that was moved is exported as it is seen, and an unfit format says which would be accepted", async ({
  page,
  desk,
}) => {
  await page.goto("/map?days=90");
  await expect(page.locator(".map-view[data-is-live]")).toBeVisible();
  const moved = "40,30,50,38";
  await page.evaluate((window) => history.replaceState(null, "", `/map?days=90&window=${window}`), moved);
  const { bytes } = await another(page, "JSON");
  expect(JSON.parse(bytes.toString("utf8")).window).toEqual({ west: 40, south: 30, east: 50, north: 38 });
  for (const [address, accepted] of [
    ["/api/hindsight?format=png", "html, pdf, xlsx, csv, json, md"],
    ["/api/map?days=90&format=docx", "html, pdf, xlsx, csv, json, md, png"],
  ]) {
    const refused = await fetch(`${desk.address}${address}`);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(`format must be one of: ${accepted}`);
  }
});

test("without JavaScript the board is exported by the same links", async ({ browser, desk }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: desk.address });
  const page = await plain.newPage();
  await page.goto("/");
  expect((await another(page, "Markdown")).name).toMatch(/\.md$/);
  await plain.close();
});

/** Chooses one category of a schedule, refused once on the way; every other change leaves it at that. */
async function chooseRocketsWithoutScripts(plain: BrowserContext, context: BrowserContext, address: string) {
  await plain.addCookies(await context.cookies());
  const page = await plain.newPage();
  await page.goto(address);
  const card = page.getByRole("region", { name: "Scheduled export morning" });
  const categories = card.getByRole("group", { name: "Categories" });
  await card.getByText("Change", { exact: true }).click();
  await expect(categories.getByRole("checkbox")).toHaveCount(0);
  await categories.getByRole("radio", { name: "Only these" }).check();
  const boxes = await categories.getByRole("checkbox").all();
  for (const box of boxes) await box.uncheck();
  await card.getByRole("button", { name: "Save schedule" }).click();
  await expect(categories).toContainText("Choose at least one category");
  await categories.getByLabel("Rockets").check();
  await card.getByRole("button", { name: "Save schedule" }).click();
  await expect(card).toContainText("Only Rockets");
  await card.getByText("Change", { exact: true }).click();
  await card.getByLabel("Exports kept").fill("3");
  await card.getByRole("button", { name: "Save schedule" }).click();
  await expect(card).toContainText("the newest 3 are kept");
  await plain.close();
}

test("an officer schedules an export, sees when it comes next, changes and ends it", async ({
  browser,
  page,
  context,
  desk,
}) => {
  await takeWatch(context, desk);
  await page.goto("/snapshot/schedule");
  const form = page.getByRole("form", { name: "Add a schedule" });
  await form.getByLabel("Times of day").fill("quarter past");
  await form.getByRole("button", { name: "Add schedule" }).click();
  await expect(form.getByLabel("Times of day")).toHaveAccessibleDescription(/is not a time of day/);
  await form.getByLabel("Times of day").fill("18:00, 06:00");
  await form.getByLabel("JSON").check();
  await form.getByLabel("Folder").fill("morning");
  await form.getByRole("button", { name: "Add schedule" }).click();
  const card = page.getByRole("region", { name: "Scheduled export morning" });
  await expect(card).toContainText("Daily at 06:00 and 18:00 Asia/Baghdad");
  await expect(card).toContainText("HTML, JSON");
  await expect(card).toContainText(/Next\s*\d{6}ZJAN20/);
  await card.getByText("Change", { exact: true }).click();
  await card.getByLabel("When").selectOption({ label: "Weekly" });
  await card.getByLabel("Weekday").selectOption("Friday");
  await card.getByRole("button", { name: "Save schedule" }).click();
  await expect(card).toContainText("Every Friday at 06:00 and 18:00");
  await expect(card).toContainText("All categories, also those added later");
  await chooseRocketsWithoutScripts(
    await browser.newContext({ javaScriptEnabled: false }),
    context,
    page.url(),
  );
  await page.reload();
  await expect(card).toContainText("Only Rockets");
  await card.getByText("End", { exact: true }).click();
  await card.getByRole("button", { name: "End schedule" }).click();
  await expect(page.getByRole("main")).toContainText("Nothing is scheduled");
});
