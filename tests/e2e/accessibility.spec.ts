import { reportsInBothThemes } from "./axe";
import { complaintsOf } from "./complaints";
import { PAGES, pathOf } from "./every-page";
import { fillLevel, levelForm, publishOn } from "./parts";
import { serveDesk } from "./served-desk";
import { expect, indicatorAt, takeWatch, test } from "./watch-floor";

/** A longer range is the same page with a longer table. */
const isLonger = (page: string) => page.includes("?days=");

test.describe.configure({ mode: "parallel" });

test.describe("in a browser with a worker, which logs when it is blocked", () => {
  test.use({ serviceWorkers: "allow" });

  for (const one of [...PAGES, "/?view=table"])
    test(`${one} logs no error, loads everything from this desk, and axe reports nothing in either theme`, async ({
      page,
      desk,
    }) => {
      test.setTimeout(90_000);
      const complaints = complaintsOf(page, desk);
      await page.goto(await pathOf(desk, one));
      if (isLonger(one)) await page.waitForTimeout(400);
      else {
        await page.locator("details").evaluateAll((all) => {
          for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
        });
        expect(await reportsInBothThemes(page)).toEqual([]);
      }
      expect(complaints).toEqual([]);
    });
});

test("axe reports nothing on a refused form", async ({ page, context, desk }) => {
  await takeWatch(context, desk);
  const { id } = await indicatorAt(desk, "rockets", 0);
  await page.goto(`/indicators/${id}`);
  await levelForm(page).getByRole("button", { name: "Publish level" }).click();
  await expect(levelForm(page).getByRole("alert")).toBeVisible();
  expect(await reportsInBothThemes(page)).toEqual([]);
});

test("axe reports nothing on the pages of an empty desk", async ({ page }) => {
  test.setTimeout(90_000);
  const empty = await serveDesk("--empty");
  for (const path of ["/", "/categories/drones", "/snapshot"]) {
    await page.goto(`${empty.address}${path}`);
    expect.soft(await reportsInBothThemes(page), path).toEqual([]);
  }
  await empty.stop();
});

test("axe reports nothing on a draft that came back, nor on the notice of what was saved", async ({
  page,
  context,
  desk,
}) => {
  test.setTimeout(90_000);
  await takeWatch(context, desk);
  const { id } = await indicatorAt(desk, "rockets", 0);
  await page.goto(`/indicators/${id}`);
  await fillLevel(page, /4 Severe/, "Two rails were found.");
  await page.waitForTimeout(500);
  await page.reload();
  await expect(levelForm(page).getByRole("status").filter({ hasText: "Draft" })).toBeVisible();
  expect.soft(await reportsInBothThemes(page), "the draft").toEqual([]);
  await publishOn(page).click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  expect.soft(await reportsInBothThemes(page), "the notice").toEqual([]);
});

test("axe reports nothing on the panel over the board", async ({ page, context, desk }) => {
  test.setTimeout(90_000);
  await takeWatch(context, desk);
  await page.goto("/");
  const panel = page.getByRole("dialog", { name: "Set level" });
  await expect(async () => {
    await page.keyboard.press("u");
    await expect(panel.getByRole("combobox")).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.type("gre");
  await expect(panel.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("radio").first()).toBeFocused();
  expect(await reportsInBothThemes(page)).toEqual([]);
});

test("axe reports nothing on a page that says that contact is lost, nor when it says that its data is old", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.clock.install();
  await page.route("**/api/**", (route) => route.abort());
  const trying = page.waitForRequest("**/api/live");
  await page.goto("/");
  await trying;
  await page.clock.runFor(6_000);
  await expect(page.getByText("Until then links lead nowhere")).toBeVisible();
  await page.clock.resume();
  expect.soft(await reportsInBothThemes(page), "the first notice").toEqual([]);
  await page.clock.fastForward(70_000);
  await expect(page.getByText("This page is old.")).toBeVisible();
  expect(await reportsInBothThemes(page)).toEqual([]);
});
