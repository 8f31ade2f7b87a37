import { expect, takeWatch, test } from "./watch-floor";

test.beforeEach(({ context, desk }) => takeWatch(context, desk));

test("an incident is recorded, attributed later, corrected, and found again by its place", async ({
  page,
}) => {
  await page.goto("/incidents");
  await page.getByRole("link", { name: "Record an incident" }).click();
  const form = page.getByRole("form", { name: "Record an incident" });
  await form.getByLabel("Title").fill("Rockets near Balad");
  await form.getByLabel("Category").selectOption("rockets");
  await form.getByLabel("Kind", { exact: true }).selectOption("rocket or artillery fire");
  await form.getByLabel("Time (UTC)").fill("040200ZJAN20");
  await form.getByLabel("Place", { exact: true }).fill("Balad");
  await form.getByLabel(/^Position/).fill("33.94");
  await form.getByRole("button", { name: "Record incident" }).click();
  await expect(form.getByRole("alert")).toContainText("Give latitude and longitude, not one of them alone");
  await expect(form.getByLabel("Title")).toHaveValue("Rockets near Balad");
  await form.getByLabel(/^Position/).fill("33.94 N 44.36 E");
  await form.getByLabel("Source", { exact: true }).fill("Base log");
  await form.getByRole("button", { name: "Record incident" }).click();
  await expect(page.getByRole("heading", { name: "Rockets near Balad" })).toBeVisible();

  await page.getByRole("link", { name: "Attribute this incident" }).click();
  await page.getByRole("textbox", { name: "Attributed to" }).fill("Group A");
  await page.getByRole("textbox", { name: "Basis" }).fill("the kind of rocket");
  await page.getByRole("button", { name: "Record attribution" }).click();
  await expect(page.getByRole("region", { name: "Attribution" })).toContainText("Group A, confidence 6");

  await page.getByRole("link", { name: "Correct", exact: true }).click();
  await page.getByLabel("Killed").fill("0");
  await page.getByLabel("Reason").fill("The base has counted.");
  await page.getByRole("button", { name: "Publish correction" }).click();
  await expect(page.getByRole("region", { name: "History" })).toContainText("Killed: nothing 0");

  await page.goto("/incidents");
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Place", { exact: true }).fill("balad");
  await page.getByRole("button", { name: "Apply" }).click();
  const list = page.getByRole("region", { name: "Incidents, table" });
  await expect(list.getByRole("link", { name: "Rockets near Balad" })).toBeVisible();
});

test("an incident that was recorded twice is merged into the other, and counts once", async ({ page }) => {
  await page.goto("/incidents?categoryId=rockets");
  const first = page.getByRole("region", { name: "Incidents found" }).locator("[data-row-link]").first();
  const title = (await first.textContent()) ?? "";
  await first.click();
  await page.getByRole("link", { name: "Open page" }).click();
  await page.getByRole("link", { name: "Merge into another" }).click();
  const other = page.getByRole("radio").first();
  await other.check();
  await page.getByLabel("Reason").fill("One attack, told by two.");
  await page.getByRole("button", { name: "Merge incident" }).click();
  await expect(page.getByText("It counts once.")).toBeVisible();
  await page.goto(
    `/incidents?categoryId=rockets&text=${encodeURIComponent(title.slice(0, 40))}&status=retracted`,
  );
  await expect(page.getByRole("region", { name: "Incidents found" })).toContainText("⇢ merged");
});

test("an invalid filter is refused at its field, and kept", async ({ page }) => {
  await page.goto("/incidents?fromAt=nonsense&text=embassy");
  await expect(page.getByRole("textbox", { name: /^From/ })).toHaveValue("nonsense");
  await expect(page.getByRole("searchbox", { name: "Text" })).toHaveValue("embassy");
  await expect(page.getByRole("alert").filter({ hasText: "From must be" })).toBeVisible();
});
