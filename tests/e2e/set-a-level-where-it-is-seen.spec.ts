import type { Page } from "@playwright/test";
import { reportsOn } from "./axe";
import { levelForm, publishOn, tilesOn } from "./parts";
import { categoryOf, expect, indicatorAt, takeWatch, test } from "./watch-floor";

/** axe looks at a board and a panel. */
test.describe.configure({ timeout: 60_000 });

test.beforeEach(({ context, desk }) => takeWatch(context, desk));

const panelOn = (page: Page) => page.getByRole("dialog", { name: "Set level" });

test("from the open board to a published level by 12 keys and the rationale, the board staying where it is", async ({
  page,
  desk,
}) => {
  const before = await indicatorAt(desk, "rockets", 0);
  const level = before.level === 5 ? 4 : 5;
  await page.goto("/");
  let keys = 0;
  const press = async (...pressed: string[]) => {
    for (const key of pressed) {
      await page.keyboard.press(key);
      keys += key.split("+").length;
    }
  };
  await press("u");
  await expect(panelOn(page).getByRole("combobox")).toBeFocused();
  expect(await reportsOn(page)).toEqual([]);
  await press(..."gre");
  await expect(panelOn(page).getByRole("option")).toHaveCount(1);
  await press("Enter");
  await expect(panelOn(page).getByRole("radio").first()).toBeFocused();
  await expect(publishOn(page)).toBeInViewport({ ratio: 1 });
  await expect(panelOn(page).getByRole("radio")).toHaveCount(5);
  expect(await reportsOn(page)).toEqual([]);
  await press(String(level), "Tab");
  await page.keyboard.type("Seen from the board.");
  await press("Tab", "h", "Control+Enter");
  await expect(panelOn(page)).toHaveCount(0);
  expect(keys).toBeLessThanOrEqual(12);
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole("status").filter({ hasText: "Level published" })).toBeVisible();
  await expect(tilesOn(page).filter({ hasText: "Rockets" })).toContainText(String(level));
  const after = await indicatorAt(desk, "rockets", 0);
  expect(after.judgement).toMatchObject({ rationale: "Seen from the board.", confidence: "high" });
  expect(after.level).toBe(level);
});

test("a tile, a row and the palette open the panel of what they stand for, and `u` that of what has the focus", async ({
  page,
  desk,
}) => {
  const category = await categoryOf(desk, "drones");
  const indicator = await indicatorAt(desk, "drones", 1);
  await page.goto("/");
  await page.getByRole("link", { name: `Set level: ${category.name}` }).focus();
  await page.keyboard.press("u");
  await expect(panelOn(page).getByRole("option")).toHaveCount(category.indicators.length);
  await page.keyboard.press("Escape");
  await expect(panelOn(page)).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("set level houthi");
  await expect(page.getByRole("option", { name: `Set level: ${indicator.name}` })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(panelOn(page).getByRole("heading", { name: indicator.name })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.goto("/categories/drones");
  await page.getByRole("link", { name: `Set level: ${indicator.name}` }).click();
  await expect(panelOn(page).getByRole("heading", { name: indicator.name })).toBeVisible();
  await publishOn(page).click();
  await expect(levelForm(page).getByRole("alert")).toContainText("Nothing was stored yet");
  await panelOn(page).getByRole("button", { name: "Cancel" }).click();
  await expect(page).toHaveURL(/\/categories\/drones$/);
});

test("on an indicator's page its level is published without scrolling, and every criterion stands once", async ({
  page,
  desk,
}) => {
  const { id } = await indicatorAt(desk, "rockets", 1);
  const { indicator } = await (await fetch(`${desk.address}/api/indicators/${id}`)).json();
  await page.goto(`/indicators/${id}`);
  await expect(publishOn(page)).toBeInViewport({ ratio: 1 });
  for (const criterion of indicator.criteria) await expect(page.getByText(criterion)).toHaveCount(1);
  await page.keyboard.press("u");
  await expect(levelForm(page).getByRole("radio").first()).toBeFocused();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the same links lead to the pages with the form", async ({ page, desk }) => {
    const { id, name } = await indicatorAt(desk, "drones", 2);
    await page.goto("/");
    await page.getByRole("link", { name: "Set level: Drones" }).click();
    await page.getByRole("link", { name: `Set level: ${name}` }).click();
    await expect(page).toHaveURL(new RegExp(`/indicators/${id}#set$`));
    await expect(publishOn(page)).toBeInViewport({ ratio: 1 });
  });
});
