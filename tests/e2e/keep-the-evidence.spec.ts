import { historyOf, levelForm } from "./parts";
import { expect, indicatorAt, takeWatch, test } from "./watch-floor";

test.beforeEach(({ context, desk }) => takeWatch(context, desk));

test("a source that is graded twice shows both gradings, with who and why", async ({ page }) => {
  await page.goto("/sources/new");
  const form = page.getByRole("form", { name: "Add a source" });
  await form.getByLabel("Name").fill("Harbour radio");
  await form.getByLabel("Reliability").selectOption("F");
  await form.getByLabel("Reason for the grade").fill("Nobody knows it yet.");
  await form.getByRole("button", { name: "Add source" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Harbour radio" })).toBeVisible();
  const grade = page.getByRole("form", { name: "Grade the source" });
  await grade.getByLabel("Reliability").selectOption("B");
  await grade.getByLabel("Reason").fill("Right three times.");
  await grade.getByRole("button", { name: "Grade source" }).click();
  const gradings = page.getByRole("region", { name: "Gradings, table" }).getByRole("row");
  await expect(gradings).toHaveCount(3);
  await expect(gradings.nth(1)).toContainText(/B usually reliable.*Right three times.*Alvarez/);
  await expect(gradings.nth(2)).toContainText(/F unknown.*Nobody knows it yet/);
});

test("an address that runs code is refused at its field, and the input is kept", async ({ page }) => {
  await page.goto("/reports/new");
  const form = page.getByRole("form", { name: "Record a report" });
  await form.getByLabel("Title").fill("Rails seen");
  await form.getByLabel("Source", { exact: true }).fill("AP");
  await form.getByLabel("Credibility").selectOption("2");
  await form.getByLabel("Link").fill("javascript:alert(1)");
  await form.getByRole("button", { name: "Record report" }).click();
  await expect(form.getByRole("alert")).toContainText("Link must begin with https:// or http://");
  await expect(form.getByLabel("Title")).toHaveValue("Rails seen");
  await expect(form.getByLabel("Credibility")).toHaveValue("2");
  await form.getByLabel("Link").fill("https://example.org/rails");
  await form.getByRole("button", { name: "Record report" }).click();
  const link = page.getByRole("link", { name: /example\.org/ });
  await expect(link).toHaveAttribute("rel", "noopener noreferrer nofollow");
});

test("a report found in the form is linked to the level, and shows in the history", async ({
  page,
  desk,
}) => {
  const { id } = await indicatorAt(desk, "rockets", 0);
  await page.goto(`/indicators/${id}`);
  const form = levelForm(page);
  await form.getByRole("radio", { name: /4 Severe/ }).check();
  await form.getByLabel("Rationale").fill("What the agency saw.");
  await form.getByLabel("Confidence").selectOption("moderate");
  await form.getByLabel("Find reports").fill("Phosphorus");
  await form.getByLabel(/Phosphorus attacks 241 accounts.* bears/).selectOption("contradicts");
  await form.getByLabel("Find reports").fill("small rockets");
  await form.getByLabel(/Two small rockets.* bears/).selectOption("supports");
  await form.getByRole("button", { name: "Publish level" }).click();
  const newest = historyOf(page).getByRole("row").nth(1);
  await expect(newest).toContainText("What the agency saw.");
  await expect(newest.getByRole("list", { name: "Evidence" })).toContainText(/supports.*Two small rockets/);
  await expect(newest.getByRole("list", { name: "Evidence" })).toContainText(/contradicts.*Phosphorus/);
  await expect(page.getByRole("region", { name: "Current level" })).toContainText(
    "Evidence: 1 report; 1 report speaks against it.",
  );
});

test("a report is linked to an incident from its own page, and unlinked with a reason", async ({ page }) => {
  await page.goto("/reports?text=CNN");
  await expect(page.getByText("No matching reports.")).toBeVisible();
  await page.goto("/reports?text=move+ballistic");
  await page.getByRole("link", { name: /US officials see Iran move/ }).click();
  await page.getByRole("link", { name: "Open page" }).click();
  await page.getByRole("link", { name: "Link to a level or an incident" }).click();
  await page.getByRole("radio", { name: /five ballistic missiles/ }).check();
  await page.getByRole("button", { name: "Link report" }).click();
  const tie = page
    .getByRole("region", { name: "Bears on" })
    .getByRole("listitem")
    .filter({ hasText: "Erbil" });
  await expect(tie).toContainText(/supports.*linked .* by Alvarez/s);
  await tie.getByRole("link", { name: "Unlink" }).click();
  await page.getByLabel("Reason").fill("It tells of moves, not of the attack.");
  await page.getByRole("button", { name: "Unlink" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Erbil/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Evidence" })).not.toContainText(
    "US officials see Iran move",
  );
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("reports are found with a button, keep the input, and are linked to the level", async ({
    page,
    desk,
  }) => {
    const { id } = await indicatorAt(desk, "shipping", 0);
    await page.goto(`/indicators/${id}`);
    const form = levelForm(page);
    await form.getByRole("radio", { name: /3 Substantial/ }).check();
    await form.getByLabel("Rationale").fill("By a browser without scripts.");
    await form.getByLabel("Confidence").selectOption("low");
    await form.getByLabel("Find reports").fill("mysterious explosions");
    await form.getByRole("button", { name: "Find" }).click();
    await expect(form.getByLabel("Rationale")).toHaveValue("By a browser without scripts.");
    await form.getByLabel(/mysterious explosions.* bears/).selectOption("supports");
    await form.getByRole("button", { name: "Publish level" }).click();
    const newest = historyOf(page).getByRole("row").nth(1);
    await expect(newest.getByRole("list", { name: "Evidence" })).toContainText("mysterious explosions");
  });
});
