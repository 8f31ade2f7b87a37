import { fillLevel, publishOn, tilesOn } from "./parts";
import { expect, test } from "./watch-floor";

test.use({ deskArgs: ["--empty"] });

test("an empty desk leads a newcomer to a first level, and shows no map of nothing", async ({ page }) => {
  await page.goto("/");
  const steps = page.getByRole("region", { name: "Set your first level" });
  await expect(steps.getByRole("listitem")).toHaveCount(3);
  await expect(page.getByRole("heading", { name: /^Where, in/ })).toBeHidden();
  await expect(tilesOn(page).first()).toContainText("none in 1 day watched");
  await steps.getByRole("link", { name: "Enter name" }).click();
  await page.getByLabel("Your name").first().fill("Alvarez");
  await page.getByLabel("Your name").first().press("Enter");
  await page.goto("/");
  await steps.getByRole("link", { name: "Rockets" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Launch rails found");
  await page.getByLabel("Question").fill("Are launch rails found near the bases?");
  for (const level of [1, 2, 3, 4, 5])
    await page
      .getByLabel(new RegExp(`^${level} `))
      .first()
      .fill(`what level ${level} takes`);
  await page.getByLabel("Place").first().fill("Kirkuk");
  await page.getByLabel("Owner").first().fill("Night watch");
  await page.getByRole("button", { name: "Add indicator" }).click();
  await page.goto("/");
  await steps.getByRole("link", { name: "Launch rails found" }).click();
  await fillLevel(page, /^2/, "Two finds this week.");
  await publishOn(page).click();
  await expect(page.getByText("Two finds this week.").first()).toBeVisible();
  await page.goto("/");
  await expect(tilesOn(page).first()).toContainText("Moderate");
  await expect(steps).toBeHidden();
});
