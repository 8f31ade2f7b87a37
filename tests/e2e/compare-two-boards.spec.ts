import { expect, test } from "./watch-floor";

const NIGHT = "fromEffectiveAt=071200ZJAN20&effectiveAt=080600ZJAN20&knownAt=080600ZJAN20";

test("what changed in the night to 8 January is listed by category, on the page as in Markdown", async ({
  page,
}) => {
  await page.goto(`/changes?${NIGHT}`);
  const rockets = page.getByRole("region", { name: "Rockets" });
  await expect(rockets.getByRole("heading", { name: "Rockets" })).toBeVisible();
  const news = rockets.getByRole("list", { name: "How the boards differ in Rockets" });
  const sentence = (await news.getByRole("listitem").first().innerText()).replaceAll(/\s+/g, " ");
  expect(sentence).toMatch(/^Rockets (raised|lowered|is now)/);
  await page.getByLabel("Other formats").click();
  const href = await page.getByRole("link", { name: "Markdown" }).getAttribute("href");
  const markdown = await (await page.request.get(href ?? "")).text();
  const [, what = "", why = ""] = /^Rockets (.*?): (.*)$/.exec(sentence) ?? [];
  expect(markdown.toLowerCase()).toContain(`| rockets | ${what} | ${why} |`.toLowerCase());
});

test("an unreadable time is refused at its field, and the input is kept", async ({ page }) => {
  await page.goto("/changes");
  await page.getByText("Compare any two boards", { exact: true }).click();
  const form = page.getByRole("form", { name: "Compare any two boards" });
  const from = form.getByRole("group", { name: "From" }).getByLabel("The world at (UTC)");
  await from.fill("yesterday");
  await form.getByRole("button", { name: "Compare" }).click();
  await expect(form.getByRole("alert")).toContainText("This must be a time such as");
  await expect(from).toHaveValue("yesterday");
  await from.fill("080134ZJAN20");
  await form.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText("The world at 080134ZJAN20")).toBeVisible();
});
