import { expect, latestReport, takeWatch, test } from "./watch-floor";

test("a new indicator starts from a template or from another, and its place is suggested", async ({
  page,
  context,
  desk,
}) => {
  await takeWatch(context, desk);
  await page.goto("/categories/shipping/indicators/new");
  const start = page.getByLabel("Start from");
  await expect(start.locator("optgroup")).toHaveCount(10);
  await start.selectOption({ label: "Mines and unmanned craft" });
  await page.getByRole("button", { name: "Fill in" }).click();
  await expect(page.getByLabel("Name")).toHaveValue("Mines and unmanned craft");
  await expect(page.getByLabel("Criterion for 5")).toHaveValue(/were found on the route or on a ship/);
  await expect(page.locator("#known-places option[value='Strait of Hormuz']")).toHaveCount(1);
  await page.getByRole("button", { name: "Add indicator" }).click();
  const alert = page.getByRole("form", { name: "Add an indicator" }).getByRole("alert");
  await alert.getByRole("link", { name: "Place is required" }).click();
  await expect(page.getByLabel("Place", { exact: true })).toBeFocused();
  await page.getByLabel("Place", { exact: true }).fill("Strait of Hormuz");
  await page.getByRole("button", { name: "Add indicator" }).click();
  await page.getByRole("link", { name: "Edit indicator" }).click();
  await page.getByRole("link", { name: "Clone indicator" }).click();
  await expect(page.getByLabel("Name")).toHaveValue("Mines and unmanned craft (copy)");
  await expect(page.getByLabel("Place", { exact: true })).toHaveValue("Strait of Hormuz");
});

test("an incident recorded from a report has its text and source, and the report as evidence", async ({
  page,
  context,
  desk,
}) => {
  await takeWatch(context, desk);
  const { report } = await latestReport(desk);
  await page.goto(`/reports/${report}`);
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  await page.getByRole("link", { name: "Record an incident from this report" }).click();
  const form = page.getByRole("form", { name: "Record an incident" });
  await expect(form.getByLabel("Title")).toHaveValue(title);
  await expect(form.getByLabel("Source", { exact: true })).not.toHaveValue("");
  await form.getByLabel("Category").selectOption({ index: 1 });
  await form.getByLabel("Kind").selectOption({ index: 1 });
  await form.getByLabel("Time (UTC)").fill("");
  await form.getByRole("button", { name: "Record incident" }).click();
  await expect(form.getByRole("alert").getByRole("link")).toHaveText([/^Time/, /^Place/]);
  await form.getByRole("button", { name: "Now" }).first().click();
  await expect(form.getByLabel("Time (UTC)")).toHaveValue(/^\d{6}ZJAN20$/);
  await form.getByLabel("Place", { exact: true }).fill("Somewhere");
  await form.getByRole("button", { name: "Record incident" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByRole("main")).toContainText("supports");
});

test("a name that is known is asked for once, and a time to come has no “Now” beside it", async ({
  page,
  context,
  desk,
}) => {
  await takeWatch(context, desk, "Vance");
  await page.goto("/watch");
  await expect(page.getByRole("button", { name: "Now" }).first()).toBeVisible();
  const toolsOf = (label: string) =>
    page
      .locator("form div", { has: page.getByLabel(label) })
      .last()
      .getByRole("button");
  await expect(toolsOf("From (UTC)")).toHaveText(["Now", ""]);
  await expect(toolsOf("Planned until (UTC)")).toHaveText([""]);
  await expect(page.getByText("You sign as Vance.")).toBeVisible();
  await expect(page.getByLabel(/name or role/i).filter({ visible: true })).toHaveCount(1);
  await page.getByText("Sign with another name").click();
  await page.getByLabel("Name or role", { exact: true }).fill("Ruiz");
  await page.getByRole("button", { name: "Sign with this name" }).click();
  await expect(page.getByRole("banner")).toContainText("Ruiz");
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a page asks once who is on watch, and one click in the header leads to where a watch is started", async ({
      page,
    }) => {
      for (const path of ["/watch", "/categories/rockets/edit", "/exercises", "/incidents/new"]) {
        await page.goto(path);
        await expect(page.locator("input[name='onWatch']:visible")).toHaveCount(1);
      }
      await page.goto("/");
      await page.getByRole("banner").getByRole("link", { name: "Start watch" }).click();
      await expect(page).toHaveURL("/watch#start");
      const entry = page.getByRole("form", { name: "Write an entry" });
      await entry.getByLabel("What happened").fill("All quiet.");
      await page.getByLabel("Your name or role").fill("Haddad");
      await entry.locator("[type=submit]").click();
      if (!javaScriptEnabled) {
        await expect(entry.getByRole("alert").getByRole("link")).toHaveText("Enter who is on watch");
        await entry.getByLabel("Who is on watch?").fill("Haddad");
        await entry.locator("[type=submit]").click();
      }
      await expect(page.getByRole("banner")).toContainText("Haddad");
      await expect(page.getByRole("region", { name: "Log of the watch" })).toContainText("All quiet.");
    });
  });
