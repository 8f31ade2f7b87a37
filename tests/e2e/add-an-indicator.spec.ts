import type { Page } from "@playwright/test";
import { fillLevel, historyOf } from "./parts";
import { categoryOf, expect, takeWatch, test } from "./watch-floor";

test.beforeEach(({ context, desk }) => takeWatch(context, desk));

async function fillIndicator(page: Page, name: string) {
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Question", { exact: true }).fill("Are small boats gathering off the pier?");
  await page.getByLabel("Place", { exact: true }).fill("Jask");
  await page.getByLabel("Owner").fill("Shipping desk");
  for (const [i, words] of ["none", "one or two", "several", "many, without nets", "under way"].entries())
    await page.getByLabel(`Criterion for ${i + 1}`).fill(`Boats: ${words}`);
}

test("an added indicator is on its category's page, never assessed, until its first level is set", async ({
  page,
  desk,
}) => {
  const before = await categoryOf(desk, "shipping");
  await page.goto("/categories/shipping");
  await page.getByRole("link", { name: "Add indicator" }).click();
  await fillIndicator(page, "Boats off Jask");
  await page.getByRole("button", { name: "Add indicator" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Boats off Jask" })).toBeVisible();
  await expect(page.getByText(/never assessed/i).first()).toBeVisible();
  const added = (await categoryOf(desk, "shipping")).indicators.at(-1);
  expect(added?.name).toBe("Boats off Jask");
  expect(added?.level).toBeNull();
  expect((await categoryOf(desk, "shipping")).level).toBe(before.level);
  await fillLevel(page, /1 Low/, "Counted from the pier.");
  await page.getByRole("button", { name: "Publish level" }).click();
  await expect(historyOf(page)).toContainText("Counted from the pier.");
  expect((await categoryOf(desk, "shipping")).indicators.at(-1)?.level).toBe(1);
});

test("two indicators of a category cannot have the same name, and nothing typed is lost", async ({
  page,
  desk,
}) => {
  const taken = (await categoryOf(desk, "shipping")).indicators[0]?.name ?? "";
  await page.goto("/categories/shipping/indicators/new");
  await fillIndicator(page, taken.toUpperCase());
  await page.getByLabel("5 Critical", { exact: true }).fill("never");
  await page.getByRole("button", { name: "Add indicator" }).click();
  await expect(page.getByLabel("5 Critical", { exact: true })).toHaveAccessibleDescription(/whole number/);
  await page.getByLabel("5 Critical", { exact: true }).fill("6");
  await page.getByRole("button", { name: "Add indicator" }).click();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription(/is taken; choose another name/);
  await expect(page.getByLabel("Criterion for 4")).toHaveValue("Boats: many, without nets");
});

test("an edited indicator shows its new words, and a retired one leaves the board until it is brought back", async ({
  page,
  desk,
}) => {
  await page.goto("/categories/drones/indicators/new");
  await fillIndicator(page, "Boats with drones");
  await page.getByRole("button", { name: "Add indicator" }).click();
  await page.getByRole("link", { name: "Edit indicator" }).click();
  await page.getByLabel("Place", { exact: true }).fill("Bandar Abbas");
  await page.getByRole("button", { name: "Save indicator" }).click();
  await expect(page.getByRole("main")).toContainText("Bandar Abbas");
  const names = async () => (await categoryOf(desk, "drones")).indicators.map((i) => i.name);
  expect(await names()).toContain("Boats with drones");
  await page.getByRole("link", { name: "Edit indicator" }).click();
  await page.getByLabel("Reason for this").fill("Watched by the shipping desk.");
  await page.getByRole("button", { name: "Retire" }).click();
  await expect(page.getByRole("main")).toContainText("Watched by the shipping desk.");
  await expect(page.getByRole("button", { name: "Publish level" })).toHaveCount(0);
  expect(await names()).not.toContain("Boats with drones");
  await page.getByRole("link", { name: "Bring it back" }).click();
  await page.getByLabel("Reason for this").fill("Ours after all.");
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("button", { name: "Publish level" })).toBeVisible();
  expect(await names()).toContain("Boats with drones");
});
