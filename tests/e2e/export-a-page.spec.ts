import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { FORMATS } from "@/formats";
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

for (const [path, label, says] of [
  ["/categories/rockets", "JSON", "Rockets"],
  ["/changes?fromEffectiveAt=071200ZJAN20&effectiveAt=080600ZJAN20", "Markdown", "what changed"],
  ["/hindsight?effectiveAt=080134ZJAN20", "JSON", "rockets"],
  ["/map?days=30&categoryId=rockets", "CSV", "rockets"],
] as const)
  test(`${path} is exported as ${label}`, async ({ page }) => {
    await page.goto(path);
    const { bytes } = await another(page, label);
    expect(bytes.toString("utf8")).toContain(says);
  });

test("without JavaScript the board is exported by the same links", async ({ browser, desk }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: desk.address });
  const page = await plain.newPage();
  await page.goto("/");
  expect((await another(page, "Markdown")).name).toMatch(/\.md$/);
  await plain.close();
});

test("an officer schedules an export, sees when it comes next, changes and ends it", async ({
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
  await card.getByText("End", { exact: true }).click();
  await card.getByRole("button", { name: "End schedule" }).click();
  await expect(page.getByRole("main")).toContainText("Nothing is scheduled");
});
