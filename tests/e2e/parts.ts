import { expect, type Locator, type Page } from "@playwright/test";

/** The tiles of the board. */
export const tilesOn = (page: Page): Locator =>
  page.getByRole("list", { name: "Categories" }).getByRole("listitem");

/** What changed, on the board: newest first. */
export const changesOn = (page: Page): Locator =>
  page.getByRole("region", { name: "Changes" }).getByRole("listitem");

/** The history of an indicator as a table; it is not there before anything was recorded. */
export const historyOf = (page: Page): Locator =>
  page.getByRole("region", { name: "History" }).getByRole("table");

/** The form that sets a level. */
export const levelForm = (page: Page): Locator => page.getByRole("form", { name: "Set the level" });

/** Fills in the form that sets a level, without sending it. */
export async function fillLevel(page: Page, level: RegExp, rationale: string): Promise<void> {
  const form = levelForm(page);
  await form.getByRole("radio", { name: level }).check();
  await form.getByLabel("Rationale").fill(rationale);
  await form.getByLabel("Confidence").selectOption("moderate");
}

/** The button that publishes a level. */
export const publishOn = (page: Page): Locator =>
  levelForm(page).getByRole("button", { name: "Publish level" });

/** The newest row of the history of an indicator. */
export const newestOf = (page: Page): Locator => historyOf(page).getByRole("row").nth(1);

/** Shows the board as tiles or as a table by its key, which is pressed again when the page did not listen yet. */
export async function showBoardAs(page: Page, view: "Tiles" | "Table"): Promise<void> {
  const link = page.getByRole("link", { name: new RegExp(`^${view}`) });
  await expect(async () => {
    if ((await link.getAttribute("aria-current")) === null) await page.keyboard.press("t");
    await expect(link).toHaveAttribute("aria-current", "true", { timeout: 2_000 });
  }).toPass();
}

/** Whether a page is shown in its font. */
export const isInPageFont = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      getComputedStyle(document.body).fontFamily.includes("Inter") &&
      [...document.fonts]
        .filter(({ family }) => family === "Inter")
        .some(({ status }) => status === "loaded"),
  );
