import type { Page } from "@playwright/test";
import { tilesOn } from "./parts";
import type { ServedDesk } from "./served-desk";
import { expect, readBoard, takeWatch, test } from "./watch-floor";

test.describe.configure({ mode: "serial" });
test.use({ deskArgs: ["--empty"] });
test.beforeEach(({ context, desk }) => takeWatch(context, desk));

const namesOn = async (desk: ServedDesk) => (await readBoard(desk)).categories.map((c) => c.name);
const rows = (page: Page) => page.getByRole("main").getByRole("list").first().getByRole("listitem");

test("an empty desk shows the five categories, never assessed, and says what to do next", async ({
  page,
}) => {
  await page.goto("/");
  const tiles = tilesOn(page);
  await expect(tiles).toHaveCount(5);
  for (const tile of await tiles.all()) await expect(tile).toContainText("Not assessed");
  await expect(page.getByRole("region", { name: "Set your first level" })).toBeVisible();
  await expect(page.getByText("Example desk")).toHaveCount(0);
});

test("an added category appears on the board", async ({ page, desk }) => {
  await page.goto("/categories");
  await page.getByRole("link", { name: "Add category" }).click();
  await page.getByLabel("Name").fill("Unrest");
  await page.getByLabel("Question").fill("Will a crowd get into a site?");
  await page.getByLabel("Scope").fill("sites in the capital");
  await page.getByRole("button", { name: "Add category" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Unrest" })).toBeVisible();
  await expect(page.getByText("Add the first one, then set its level.")).toBeVisible();
  expect(await namesOn(desk)).toEqual([
    "Rockets",
    "Drones",
    "Kidnapping",
    "Cyber insider",
    "Shipping",
    "Unrest",
  ]);
  await page.goto("/");
  await expect(tilesOn(page).getByRole("link", { name: /^Unrest/ })).toBeVisible();
});

test("an edited category shows its new text", async ({ page }) => {
  await page.goto("/categories");
  await page.getByRole("link", { name: "Edit Unrest" }).click();
  await page.getByLabel("Name").fill("Crowds");
  await page.getByLabel("Horizon in days").fill("3");
  await page.getByRole("button", { name: "Save category" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Crowds" })).toBeVisible();
  await expect(page.getByText("Will a crowd get into a site? Within 3 days.")).toBeVisible();
});

test("a category that is moved up swaps places with the one above it", async ({ page, desk }) => {
  await page.goto("/categories");
  await page.getByRole("button", { name: "Move Crowds up" }).click();
  await expect(rows(page).nth(4)).toContainText("Crowds");
  expect(await namesOn(desk)).toEqual([
    "Rockets",
    "Drones",
    "Kidnapping",
    "Cyber insider",
    "Crowds",
    "Shipping",
  ]);
  await expect(page.getByRole("button", { name: "Move Rockets up" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Move Shipping down" })).toBeDisabled();
});

test("a retired category leaves the board with who and why, and can be brought back", async ({
  page,
  desk,
}) => {
  await page.goto("/categories");
  await page.getByRole("link", { name: "Edit Crowds" }).click();
  await page.getByLabel("Reason for this").fill("Watched by the embassy.");
  await page.getByRole("button", { name: "Retire" }).click();
  await expect(page.getByRole("region", { name: "Retired categories" })).toContainText(
    "by Alvarez: Watched by the embassy.",
  );
  expect(await namesOn(desk)).not.toContain("Crowds");
  await page.getByRole("main").getByText("Crowds").click();
  await page.getByRole("form", { name: "Bring back Crowds" }).getByLabel("Reason").fill("It is ours again.");
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("link", { name: "Edit Crowds" })).toBeVisible();
  expect(await namesOn(desk)).toContain("Crowds");
});

test("a change made meanwhile is shown to whoever retires or brings back, and sent again it is done", async ({
  page,
  context,
  desk,
}) => {
  const other = await context.newPage();
  const edit = "/categories/shipping/edit";
  await page.goto(edit);
  await other.goto(edit);
  await other.getByLabel("Scope").fill("ships of any flag");
  await other.getByRole("button", { name: "Save category" }).click();
  await expect(other).toHaveURL(/\/categories\/shipping$/);
  const form = page.getByRole("form", { name: "Retire" });
  await form.getByLabel("Reason for this").fill("Watched by the navy.");
  await form.locator("[type=submit]").click();
  await expect(form.getByRole("alert")).toContainText("saved another version");
  await form.locator("[type=submit]").click();
  await expect(page).toHaveURL(/\/categories$/);
  expect(await namesOn(desk)).not.toContain("Shipping");

  await page.getByRole("main").getByText("Shipping").click();
  const back = page.getByRole("form", { name: "Bring back Shipping" });
  for (const [button, reason] of [
    ["Bring back", "Ours again."],
    ["Retire", "Not ours after all."],
  ] as const) {
    await other.goto(edit);
    await other.getByLabel("Reason for this").fill(reason);
    await other.getByRole("button", { name: button }).click();
    await expect(other).toHaveURL(/\/categories$/);
  }
  await back.getByLabel("Reason").fill("Handed back to us.");
  await back.locator("[type=submit]").click();
  await expect(back.getByRole("alert")).toContainText("saved another version");
  await back.locator("[type=submit]").click();
  await expect(page.getByRole("link", { name: "Edit Shipping" })).toBeVisible();
  expect(await namesOn(desk)).toContain("Shipping");
});

test("a move that crosses an edit is reported, and pressed again it is done", async ({
  page,
  context,
  desk,
}) => {
  const other = await context.newPage();
  await page.goto("/categories");
  await other.goto("/categories/drones/edit");
  await other.getByLabel("Scope").fill("drones of any size");
  await other.getByRole("button", { name: "Save category" }).click();
  await expect(other).toHaveURL(/\/categories\/drones$/);
  await page.getByRole("button", { name: "Move Drones up" }).click();
  await expect(rows(page).getByRole("alert")).toContainText("press again to move it anyway");
  await page.getByRole("button", { name: "Move Drones up" }).click();
  await expect(rows(page).first()).toContainText("Drones");
  expect((await namesOn(desk))[0]).toBe("Drones");
});

test("a category retired elsewhere stays readable on its open page, which says so", async ({
  page,
  context,
}) => {
  await page.goto("/categories/kidnapping");
  const other = await context.newPage();
  await other.goto("/categories/kidnapping/edit");
  await other.getByLabel("Reason for this").fill("Watched by the embassy.");
  await other.getByRole("button", { name: "Retire" }).click();
  await expect(page.getByRole("status").filter({ hasText: "This category was retired" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Kidnapping" })).toBeVisible();
  await page.getByRole("link", { name: "See who retired it, and why" }).click();
  await expect(page.getByRole("region", { name: "Retired categories" })).toContainText(
    "by Alvarez: Watched by the embassy.",
  );
});
