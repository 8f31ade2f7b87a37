import { firstShown } from "./first-shown";
import { changesOn, fillLevel, historyOf, levelForm, tilesOn } from "./parts";
import { expect, indicatorAt, readBoard, recordLevel, takeWatch, test } from "./watch-floor";

/** How soon a level shows in every browser. */
const BOUND_MS = 2_000;

test("a level raised in one browser shows in another within 2 seconds", async ({
  browser,
  page,
  context,
  desk,
}) => {
  const indicator = await indicatorAt(desk, "rockets", 1);
  const other = await browser.newPage({ baseURL: desk.address });
  await other.goto("/");
  const tile = tilesOn(other).filter({ hasText: "Rockets" });
  await takeWatch(context, desk);
  await page.goto(`/indicators/${indicator.id}`);
  await fillLevel(page, /5 Critical/, "Launch rails seen on the road to the airport.");
  const onTile = ["5 Critical", indicator.name];
  const shown = firstShown(other, { category: "Rockets", onTile, change: "Launch rails seen" });
  const publishedAt = Date.now();
  await page.getByRole("button", { name: "Publish level" }).click();
  const { at, lateMs } = await shown;
  expect(at - publishedAt - lateMs).toBeLessThanOrEqual(BOUND_MS);
  await expect(tile.getByText("5 Critical", { exact: true })).toBeVisible();
  await expect(tile).toContainText(indicator.name);
  await expect(changesOn(other).first()).toContainText(/Critical.*Launch rails seen/);
  await expect(page.getByText("Launch rails seen on the road to the airport.").first()).toBeVisible();
  await other.close();
});

test("choosing a level shows the criterion of each beside it", async ({ page, desk }) => {
  const indicator = await indicatorAt(desk, "rockets", 2);
  const answer: { indicator: { criteria: string[] } } = await (
    await fetch(`${desk.address}/api/indicators/${indicator.id}`)
  ).json();
  await page.goto(`/indicators/${indicator.id}`);
  const form = levelForm(page);
  for (const [i, criterion] of answer.indicator.criteria.entries())
    await expect(form.getByRole("radio").nth(i)).toHaveAccessibleName(
      new RegExp(`^${i + 1} .*${criterion.slice(0, 10)}`),
    );
});

test("a likelihood shows its ICD 203 word while it is typed", async ({ page, desk }) => {
  const { id } = await indicatorAt(desk, "rockets", 2);
  await page.goto(`/indicators/${id}`);
  const form = levelForm(page);
  await form.getByLabel(/Likelihood/).fill("85");
  await expect(form.getByRole("status")).toHaveText("very likely");
  await form.getByLabel(/Likelihood/).fill("3");
  await expect(form.getByRole("status")).toHaveText("almost no chance");
});

test("a browser without a watch officer is asked once, and signs with that name", async ({ page, desk }) => {
  const { id } = await indicatorAt(desk, "rockets", 3);
  await page.goto(`/indicators/${id}`);
  await fillLevel(page, /4 Severe/, "Said by two sources.");
  const form = levelForm(page);
  await form.locator("[type=submit]").click();
  await expect(form.getByRole("alert")).toContainText("Enter who is on watch");
  await form.getByLabel("Who is on watch?").fill("Haddad, night");
  await form.locator("[type=submit]").click();
  await expect(historyOf(page).getByRole("row").nth(1)).toContainText("Haddad, night");
  await expect(page.getByRole("banner")).toContainText("Haddad, night");
  await expect(page.getByLabel("Who is on watch?")).toHaveCount(0);
});

test("a screen reader announces that a level changed", async ({ page, desk }) => {
  const category = (await readBoard(desk)).categories.find(({ level }) => level !== 5);
  const indicator = category?.indicators.at(-1);
  await page.goto("/");
  await recordLevel(desk, indicator?.id ?? "", 5, "Seen by everybody.");
  await expect(page.getByRole("main").locator("[aria-live=assertive]")).toHaveText(
    `${category?.name} is now 5 Critical.`,
  );
});
