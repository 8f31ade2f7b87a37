import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { expect, test } from "./watch-floor";

test("a list is sorted, narrowed, opened row by row with the keyboard, kept as a view and exported as it stands", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto("/incidents?categoryId=rockets");
  const rows = page.getByRole("region", { name: "Incidents found" }).locator("[data-row]");
  const all = await rows.count();
  expect(all).toBeGreaterThan(5);
  await page.getByRole("columnheader", { name: "Casualties" }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=-casualties/);
  await expect(page.getByRole("columnheader", { name: "Casualties" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await page.getByText("Columns", { exact: true }).click();
  await page.getByRole("link", { name: "Grade, not shown" }).click();
  await expect(page.getByRole("columnheader", { name: "Grade" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.goto(page.url().replace(/columns=[^&]*/, "columns=constructor"));
  await expect(
    page.getByText(/No column is called “constructor”. The columns are .*casualties/),
  ).toBeVisible();
  await page.goBack();

  await page.getByText("Views", { exact: true }).click();
  await page.getByLabel("Name of this view").fill("Worst rockets");
  await page.getByRole("button", { name: "Save" }).click();
  await page.keyboard.press("Escape");
  await page.goto("/incidents");
  await page.getByText("Views", { exact: true }).click();
  await page.getByRole("link", { name: "Worst rockets" }).click();
  await expect(page).toHaveURL(/categoryId=rockets.*sort=-casualties/);
  await expect(rows).toHaveCount(all);
  await page.keyboard.press("Escape");

  const panel = page.getByRole("region", { name: "Selected row" });
  const titleOf = (n: number) => rows.nth(n).locator("[data-row-link]").innerText();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("heading")).toHaveText(await titleOf(0));
  await page.keyboard.press("j");
  // The second one comes while the first is opening.
  await page.waitForTimeout(200);
  await page.keyboard.press("j");
  await expect(panel.getByRole("heading")).toHaveText(await titleOf(2));
  await page.keyboard.press("k");
  await expect(panel.getByRole("heading")).toHaveText(await titleOf(1));
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);

  const files = new Map<string, Buffer>();
  for (const name of ["CSV", "JSON", "Excel (XLSX)"]) {
    await page.getByText("Export", { exact: true }).click();
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name, exact: true }).click();
    files.set(name, await readFile(await (await waiting).path()));
    await page.keyboard.press("Escape");
  }
  const { entries, filter } = JSON.parse(String(files.get("JSON")));
  expect(filter).toEqual({ categoryId: "rockets", sort: "-casualties" });
  expect(entries.map(({ title }: { title: string }) => title).slice(0, 3)).toEqual([
    await titleOf(0),
    await titleOf(1),
    await titleOf(2),
  ]);
  const sheet = unzipSync(files.get("Excel (XLSX)") ?? Buffer.from(""))["xl/worksheets/sheet1.xml"];
  expect(
    Buffer.from(sheet ?? [])
      .toString()
      .match(/<row /g),
  ).toHaveLength(entries.length + 1);
  expect(String(files.get("CSV"))).toContain("incident_id,effective_at");

  await page.getByRole("link", { name: "Remove filter Category: Rockets" }).click();
  await expect(page).not.toHaveURL(/categoryId/);
  await expect.poll(() => rows.count()).toBeGreaterThan(all);
});

test("the head of a list stays in sight while its rows scroll, and nothing of it is wider than the page", async ({
  page,
}) => {
  for (const [path, width] of [
    ["/incidents", 1366],
    ["/reports", 1440],
    ["/log", 1366],
    ["/indicators", 390],
    ["/sources", 390],
    ["/log?open=30", 390],
  ] as const) {
    await page.setViewportSize({ width, height: 768 });
    await page.goto(path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, path).toBeLessThanOrEqual(0);
    if (width === 390) continue;
    const pane = page.getByRole("region", { name: /, table$/ });
    await pane.evaluate((element) => element.scrollTo(0, 400));
    const head = await page.locator("thead").boundingBox();
    const box = await pane.boundingBox();
    expect(Math.abs((head?.y ?? 0) - (box?.y ?? 99)), path).toBeLessThan(3);
  }
});

test("a printed list is as wide as its sheet, and no row of it is cut", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 794, height: 1123 });
  for (const path of ["/log", "/incidents", "/reports", "/sources", "/indicators"]) {
    await page.goto(path);
    const cut = page.locator("main td").evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const isCut =
          cell.scrollWidth > cell.clientWidth + 1 || cell.getBoundingClientRect().right > innerWidth;
        return isCut ? [cell.textContent] : [];
      }),
    );
    expect(await cut, path).toEqual([]);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a list is narrowed, sorted and paged, and a row leads to its page", async ({ page }) => {
    await page.goto("/incidents");
    await page.getByText("Filters", { exact: true }).click();
    await page.getByRole("combobox", { name: "Category" }).selectOption("rockets");
    await page.getByRole("button", { name: "Apply" }).click();
    await page.getByRole("columnheader", { name: "Place" }).getByRole("link").click();
    await expect(page).toHaveURL(/categoryId=rockets.*sort=place/);
    const first = page.locator("[data-row-link]").first();
    const title = await first.innerText();
    await first.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await page.goto("/log");
    await page.getByRole("link", { name: "Next page" }).click();
    await page.locator("[data-row-link]").first().click();
    await expect(page.getByRole("region", { name: "Selected row" })).toContainText("Entry");
  });
});

test("the open row is marked at its left edge, and a list of the past offers nothing to set", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto("/incidents");
  const first = page.getByRole("region", { name: "Incidents found" }).locator("[data-row]").first();
  await first.click();
  await expect(first).toHaveAttribute("data-open");
  await expect(first.locator("td").first()).toHaveCSS("box-shadow", /inset/);
  await page.goto("/indicators?effectiveAt=080134ZJAN20&knownAt=080134ZJAN20");
  await expect(page.getByRole("columnheader", { name: "Freshness" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Set level" })).toHaveCount(0);
});
