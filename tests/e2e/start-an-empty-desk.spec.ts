import { LEVELS } from "@/domain/alert-level";
import { fillLevel, publishOn, tilesOn } from "./parts";
import { expect, test } from "./watch-floor";

test.use({ deskArgs: ["--empty"] });

test("lists and reviews of a desk without indicators lead to the first one", async ({ page }) => {
  for (const path of ["/indicators", "/review"]) {
    await page.goto(path);
    await expect(page.getByText("No indicators yet.")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText(/0 of 0|nothing newer contradicts/);
    await page.getByRole("main").getByRole("link", { name: "Open a category" }).click();
    await expect(page).toHaveURL(/\/categories$/);
  }
  await page.goto("/categories/rockets");
  await page.getByRole("link", { name: "Add the first one" }).click();
  await expect(page.getByRole("heading", { name: "Add an indicator to Rockets" })).toBeVisible();
});

test("an empty desk leads a newcomer to a first level, and shows no map of nothing", async ({ page }) => {
  await page.goto("/");
  const steps = page.getByRole("region", { name: "Set your first level" });
  await expect(steps.getByRole("listitem")).toHaveCount(3);
  await expect(page.getByRole("heading", { name: /^Where, in/ })).toBeHidden();
  await expect(tilesOn(page).first()).toContainText("none in 1 day watched");
  await steps.getByRole("link", { name: "Start watch" }).click();
  const start = page.getByRole("main").getByRole("form", { name: "Start watch" });
  await start.getByLabel("Your name or role").fill("Alvarez");
  await start.getByRole("button", { name: "Start watch" }).click();
  await expect(page).toHaveURL(/\/watch\/since(#|$)/);
  await expect(page.getByRole("banner")).toContainText("Alvarez");
  await page.goto("/");
  await steps.getByRole("link", { name: "Rockets" }).click();
  const form = page.getByRole("form", { name: "Add an indicator" });
  const filled = {
    Name: "Launch rails found",
    Question: "Are launch rails found near the bases?",
    Place: "Kirkuk",
    Owner: "Night watch",
  };
  for (const [label, text] of Object.entries(filled))
    await form.getByLabel(label, { exact: true }).fill(text);
  for (const level of LEVELS)
    await form.getByLabel(`Criterion for ${level.level} ${level.name}`).fill(level.meaning);
  await form.getByRole("button", { name: "Add indicator" }).click();
  await expect(page.getByRole("heading", { name: "Launch rails found" })).toBeVisible();
  await page.goto("/");
  await steps.getByRole("link", { name: "Launch rails found" }).click();
  await fillLevel(page, /^2/, "Two finds this week.");
  await publishOn(page).click();
  await expect(page.getByText("Two finds this week.").first()).toBeVisible();
  await page.goto("/");
  await expect(tilesOn(page).first()).toContainText("Moderate");
  await expect(steps).toBeHidden();
});
