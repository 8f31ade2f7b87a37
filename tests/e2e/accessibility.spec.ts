import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { PAGES, pathOf } from "./every-page";
import { levelForm } from "./parts";
import { serveDesk } from "./served-desk";
import { expect, indicatorAt, takeWatch, test } from "./watch-floor";

/** The themes differ by their colours alone: what else axe looks at is the same in both. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe reports on a page in both themes, in words short enough to read. */
async function reportsOn(page: Page): Promise<string[]> {
  const reports: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === "light" ? axe : axe.withRules(COLOURS)).analyze();
    for (const { id, nodes } of violations)
      for (const node of nodes)
        reports.push(`${colorScheme}: ${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`);
  }
  return reports;
}

/** A longer range is the same page with a longer table. */
const DIFFERENT = PAGES.filter((page) => !page.includes("?days="));

test.describe.configure({ mode: "parallel" });

for (const one of DIFFERENT)
  test(`axe reports nothing on ${one} in either theme`, async ({ page, desk }) => {
    test.setTimeout(90_000);
    await page.goto(await pathOf(desk, one));
    await page.locator("details").evaluateAll((all) => {
      for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
    });
    expect(await reportsOn(page)).toEqual([]);
  });

test("axe reports nothing on a refused form", async ({ page, context, desk }) => {
  await takeWatch(context, desk);
  const { id } = await indicatorAt(desk, "rockets", 0);
  await page.goto(`/indicators/${id}`);
  await levelForm(page).getByRole("button", { name: "Publish level" }).click();
  await expect(levelForm(page).getByRole("alert")).toBeVisible();
  expect(await reportsOn(page)).toEqual([]);
});

test("axe reports nothing on the pages of an empty desk", async ({ page }) => {
  test.setTimeout(90_000);
  const empty = await serveDesk("--empty");
  for (const path of ["/", "/categories/drones", "/snapshot"]) {
    await page.goto(`${empty.address}${path}`);
    expect.soft(await reportsOn(page), path).toEqual([]);
  }
  await empty.stop();
});

test("axe reports nothing on a page that says its data is old", async ({ page }) => {
  await page.clock.install();
  await page.route("**/api/**", (route) => route.abort());
  const trying = page.waitForRequest("**/api/live");
  await page.goto("/");
  await trying;
  await page.clock.runFor(70_000);
  await expect(page.getByText("This page is old.")).toBeVisible();
  await page.clock.resume();
  expect(await reportsOn(page)).toEqual([]);
});
