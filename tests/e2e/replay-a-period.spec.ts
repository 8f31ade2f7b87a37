import type { Page } from "@playwright/test";
import { expect, test } from "./watch-floor";

const NIGHT = "/replay?fromAt=071200ZJAN20&untilAt=081200ZJAN20&speed=6";
const player = (page: Page) => page.getByRole("region", { name: "Replay", exact: true });
const moment = (page: Page) => player(page).getByRole("slider", { name: "Moment of the replay" });
const news = (page: Page) => player(page).getByRole("region", { name: "What changed at this step" });

test("the night to 8 January is played on the board, and stops at its end", async ({ page }) => {
  await page.goto(`${NIGHT}&at=080900ZJAN20`);
  await expect(page.getByRole("region", { name: "This is the past" })).toContainText("080900ZJAN20");
  await player(page).getByRole("combobox", { name: "Speed" }).selectOption("1 day a second");
  await player(page).getByRole("button", { name: "Play" }).click();
  await expect(moment(page)).toHaveAttribute("aria-valuetext", /^081200ZJAN20/, { timeout: 20_000 });
  await expect(player(page).getByRole("button", { name: "Play" })).toBeVisible();
  await expect(page.getByRole("region", { name: "This is the past" })).toContainText("081200ZJAN20");
  await expect(player(page).getByRole("status")).toContainText("End of the replay.");
});

test("it is paused by the space bar, and stepped from change to change by the arrows", async ({ page }) => {
  await page.goto(`${NIGHT}&at=072240ZJAN20`);
  const pause = player(page).getByRole("button", { name: "Pause" });
  await expect(moment(page)).toBeVisible();
  await page.keyboard.press("Space");
  await expect(pause).toBeVisible();
  await page.keyboard.press("Space");
  await expect(pause).toHaveCount(0);
  const before = await moment(page).getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowRight");
  await expect(moment(page)).toHaveAttribute("aria-valuetext", /change \d+ of \d+$/);
  expect(await moment(page).getAttribute("aria-valuetext")).not.toBe(before);
  await expect(news(page).getByRole("listitem").first()).toBeVisible();
  const here = await moment(page).getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowRight");
  await expect(moment(page)).not.toHaveAttribute("aria-valuetext", here ?? "");
  await page.keyboard.press("ArrowLeft");
  await expect(moment(page)).toHaveAttribute("aria-valuetext", here ?? "");
});

test("a step shows the same board as the address of that moment", async ({ page }) => {
  await page.goto(`${NIGHT}&at=072240ZJAN20`);
  await player(page).getByRole("button", { name: "change after" }).click();
  await expect(page).toHaveURL(/&at=(?!072240)/);
  const at = new URL(page.url()).searchParams.get("at") ?? "";
  await expect(page.getByRole("region", { name: "This is the past" })).toContainText(at);
  const tiles = page.getByRole("list", { name: "Categories" });
  const replayed = await tiles.innerText();
  await page.goto(`/?effectiveAt=${at}&knownAt=${at}`);
  expect(await tiles.innerText()).toBe(replayed);
});

test("an unreadable period is refused at its field, and the input is kept", async ({ page }) => {
  const answer = await page.goto("/replay?fromAt=yesterday&untilAt=080000ZJAN20");
  expect(answer?.status()).toBe(422);
  const form = page.getByRole("form", { name: "Play another period" });
  await expect(form.getByRole("alert")).toContainText("This must be a time such as");
  await expect(form.getByLabel("From (UTC)")).toHaveValue("yesterday");
  await expect(form.getByLabel("Until (UTC)")).toHaveValue("080000ZJAN20");
  await form.getByLabel("From (UTC)").fill("070000ZJAN20");
  await form.getByRole("button", { name: "Show the replay" }).click();
  await expect(player(page)).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("it is stepped by links, and plays by requesting the next change", async ({ page }) => {
    await page.goto(`${NIGHT}&at=072240ZJAN20`);
    await player(page).getByRole("link", { name: "change after" }).click();
    await expect(news(page).getByRole("listitem").first()).toBeVisible();
    await player(page).getByRole("link", { name: "change before" }).click();
    const stepped = page.url();
    await player(page).getByRole("link", { name: "Play" }).click();
    await expect(page).not.toHaveURL(new RegExp(`${new URL(stepped).searchParams.get("at")}&play=1$`), {
      timeout: 15_000,
    });
    await expect(page).toHaveURL(/&play=1$/);
    await page.getByRole("link", { name: "Pause" }).click();
    await expect(page).not.toHaveURL(/play=1/);
  });
});
