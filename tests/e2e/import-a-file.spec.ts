import type { Page } from "@playwright/test";
import { asam } from "@/formats/import/asam";
import { expect, takeWatch, test } from "./watch-floor";

test.use({ deskArgs: ["--empty"] });

/** Messages of attacks on shipping; the last is broken when somebody wants it so. */
function messages(count: number, place: string, isBroken = false): Buffer {
  const header = asam.example.split("\n")[0] ?? "";
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `${place}-${i},2019-06-${10 + (i % 20)},"25°1'1""N\n57°1'1""E",IX,62,PIRATES,Tanker ${i},${place}: boarded ${i}.,`,
  );
  if (isBroken) rows.push(`${place}-x,2019-02-30,,IX,62,PIRATES,Tanker,No such day.,`);
  return Buffer.from(`${[header, ...rows].join("\n")}\n`);
}

async function send(page: Page, name: string, buffer: Buffer, category = "") {
  await page.goto("/import");
  if (category) await page.getByLabel("Category").selectOption({ label: category });
  await page.getByLabel("Files", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Check files" }).click();
}

/** The count of one fate, as the page lists it. */
const count = (page: Page, word: string) =>
  page.getByRole("definition").filter({ has: page.locator(`xpath=preceding-sibling::dt[.="${word}"]`) });

test("a file is sent, reviewed, imported, and undone", async ({ page, context, desk }) => {
  await takeWatch(context, desk);
  await send(page, "june.csv", messages(30, "GULF OF OMAN"));
  await expect(page.getByText("30 rows would be stored.")).toBeVisible({ timeout: 20_000 });
  await expect(count(page, "New")).toContainText("30");
  await expect(page.getByRole("region", { name: "First rows" }).getByRole("row")).toHaveCount(21);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]+$/);
  await expect(page.getByText("Imported", { exact: true })).toBeVisible({ timeout: 20_000 });
  await page.goto("/incidents?from=2019-06-01&to=2019-07-01");
  await expect(page.getByRole("main")).toContainText("Tanker 29");
  await page.goto("/imports");
  await page.getByRole("link", { name: "june.csv" }).click();
  await page.getByRole("link", { name: "Open page" }).click();
  await page.getByText("Undo this import", { exact: true }).click();
  await expect(page.getByText("30 rows that it added are retracted.")).toBeVisible();
  await page.getByRole("button", { name: "Undo import" }).click();
  await expect(page.getByText("Undone", { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("30 retracted")).toBeVisible();
});

test("dates that could be two days are settled where they are refused, by one click", async ({
  page,
  context,
  desk,
}) => {
  await takeWatch(context, desk);
  await send(
    page,
    "days.csv",
    Buffer.from("date,title,place\n09.01.2020,Rockets,Taji\n08.01.2020,Missiles,Anbar\n"),
    "Rockets",
  );
  await expect(page.getByText("Which comes first in the dates?")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Day first" }).click();
  await expect(page.getByText("2 rows would be stored.")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("region", { name: "First rows", exact: true })).toContainText("9 Jan 2020");
  await expect(page.getByText("Which comes first in the dates?")).toHaveCount(0);
});

test("a refused row holds everything back, until the others are requested", async ({
  page,
  context,
  desk,
}) => {
  await takeWatch(context, desk);
  await send(page, "july.csv", messages(3, "RED SEA", true));
  await expect(page.getByText("Some rows are refused, so nothing can be imported")).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByRole("region", { name: "Refused rows" })).toContainText(
    "must be a day that there is",
  );
  await expect(page.getByRole("button", { name: "Import", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Check as lenient" }).click();
  await expect(page.getByText("3 rows would be stored. The refused rows are left out.")).toBeVisible({
    timeout: 20_000,
  });
  const list = page.waitForEvent("download");
  await page.getByRole("link", { name: "All refused rows" }).click();
  expect((await list).suggestedFilename()).toMatch(/^refused-.*\.csv$/);
  await page.getByText("Cancel import", { exact: true }).click();
  await expect(page.getByText("The file is removed; nothing of it is stored.")).toBeVisible();
  await page.getByRole("button", { name: "Yes, cancel import" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "Import cancelled. The file was removed" }),
  ).toBeVisible();
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "with plain forms", () => {
    test.use({ javaScriptEnabled });

    test("several files are sent at once, and each is checked as an import of its own", async ({
      page,
      context,
      desk,
    }) => {
      await takeWatch(context, desk);
      await page.goto("/import");
      const names = [1, 2, 3].map((n) => `batch-${n}-${javaScriptEnabled ? "with" : "without"}.csv`);
      const files = names.map((name) => ({ name, mimeType: "text/csv", buffer: messages(2, name) }));
      await page.getByLabel("Files", { exact: true }).setInputFiles(files);
      await page.getByRole("button", { name: "Check files" }).click();
      await expect(page.getByText("3 files sent.")).toBeVisible();
      const listed = page.getByRole("region", { name: "Files in progress" }).getByRole("listitem");
      for (const name of names) {
        await expect(listed.filter({ hasText: name })).toContainText("Checked: 2 rows new or changed", {
          timeout: 30_000,
        });
        await expect(listed.filter({ hasText: name })).toContainText(/sent .*Z/);
      }
    });
  });

test("a file that cannot be recognised says so", async ({ page, context, desk }) => {
  await takeWatch(context, desk);
  await send(page, "letter.txt", Buffer.from("Dear watch floor,\nnothing happened.\n"));
  await expect(page.getByText("We couldn't recognise letter.txt")).toBeVisible({
    timeout: 20_000,
  });
});

test("a table whose rows have no category is checked again for a chosen one", async ({
  page,
  context,
  desk,
}) => {
  await takeWatch(context, desk);
  await send(page, "table.csv", Buffer.from("date,title,place\n2019-06-12,Shots heard,Basra\n"));
  await expect(page.getByText("Every row is refused.")).toBeVisible({
    timeout: 20_000,
  });
  const form = page.getByRole("form", { name: "Format and category" });
  await form.getByLabel("Category").selectOption("Rockets");
  await form.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByText("1 row would be stored.")).toBeVisible({ timeout: 20_000 });
});

test("a table with odd names takes at most 8 clicks: its columns show samples, and the refused cell is marked", async ({
  page,
  context,
  desk,
}) => {
  await takeWatch(context, desk);
  await page.goto("/import");
  let clicks = 0;
  const counted = async (act: Promise<unknown>) => {
    clicks += 1;
    await act;
  };
  const rows = [
    "Tag;Stunde;Vorfall;Wo;B;L;Tote;Sonst",
    "13.06.2019;04:20;Explosion an einem Tanker im Golf;Dschask;25,39;57,77;0;rot",
    "14.06.2019;06:00;Raketen auf einen Stuetzpunkt;Taji;33,52;44,25;n/a;blau",
    "32.06.2019;06:00;Ein Tag den es nicht gibt;Taji;33,52;44,25;1;blau",
  ];
  const file = { name: "odd.csv", mimeType: "text/csv", buffer: Buffer.from(`${rows.join("\n")}\n`) };
  await counted(page.getByLabel("Files", { exact: true }).setInputFiles(file));
  await counted(page.getByRole("button", { name: "Check files" }).click());
  const form = page.getByRole("form", { name: "Columns" });
  await expect(form).toBeVisible({ timeout: 30_000 });
  const rowOf = (column: string) =>
    form.getByRole("row").filter({ has: page.getByLabel(`Use of ${column}`, { exact: true }) });
  await expect(rowOf("tag")).toContainText("13.06.2019");
  await expect(rowOf("tag")).toContainText("Low confidence");
  await expect(rowOf("tag").getByRole("combobox")).toHaveValue("date");
  await expect(rowOf("sonst").getByRole("combobox")).toHaveValue("");
  await expect(rowOf("tote")).toContainText("2");
  await counted(form.getByLabel("Use of b", { exact: true }).selectOption("Latitude"));
  await counted(form.getByLabel("Use of l", { exact: true }).selectOption("Longitude"));
  await counted(form.getByLabel("Use of wo", { exact: true }).selectOption("Place"));
  await counted(form.getByLabel("Category").selectOption("Rockets"));
  await counted(form.getByRole("button", { name: "Check with these columns" }).click());
  await expect(page.getByRole("region", { name: "Refused rows" })).toContainText("32.06.2019 (refused)", {
    timeout: 30_000,
  });
  await expect(page.getByRole("region", { name: "First rows", exact: true })).toContainText("25.39° N", {
    timeout: 30_000,
  });
  expect(clicks).toBeLessThanOrEqual(7);
  await page.getByRole("button", { name: "Check as lenient" }).click();
  await expect(page.getByText("2 rows would be stored.")).toBeVisible({ timeout: 30_000 });
  await counted(page.getByRole("button", { name: "Import", exact: true }).click());
  await expect(page.getByText("Imported", { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(clicks).toBeLessThanOrEqual(8);
  // Another file with the same columns is mapped as this one was.
  await send(
    page,
    "odd-later.csv",
    Buffer.from(`${rows.slice(0, 1).join("")}\n01.07.2019;04:20;Noch eine;Balad;33,9;44,4;;\n`),
  );
  await expect(rowOf("wo")).toContainText("As last time", { timeout: 30_000 });
});

test("a file whose ids are those of other rows is asked about: new rows, or corrections", async ({
  page,
  context,
  desk,
}) => {
  await takeWatch(context, desk);
  const week = (day: string, title: string) =>
    Buffer.from(`id,date,title,category\n1,${day},${title},rockets\n2,${day},${title} again,rockets\n`);
  await send(page, "week.csv", week("2019-06-03", "Mortars"));
  await page.getByRole("button", { name: "Import", exact: true }).click({ timeout: 30_000 });
  await expect(page.getByText("Imported", { exact: true })).toBeVisible({ timeout: 30_000 });
  await send(page, "week.csv", week("2019-06-10", "Rockets"));
  await expect(page.getByText("Are they new rows, or corrections of the earlier ones?")).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole("button", { name: "Import", exact: true })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Corrections", exact: true })).toContainText(
    "Before: Mortars",
  );
  await page.getByRole("button", { name: "New rows" }).click();
  await expect(page.getByText("2 rows would be stored.")).toBeVisible({ timeout: 30_000 });
  await expect(count(page, "New")).toContainText("2");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Imported", { exact: true })).toBeVisible({ timeout: 30_000 });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a file is sent, reviewed and imported by plain forms", async ({ page }) => {
    await page.goto("/import");
    await page.getByLabel("Who is on watch?").fill("Lindqvist");
    const file = { name: "may.csv", mimeType: "text/csv", buffer: messages(5, "GULF OF ADEN") };
    await page.getByLabel("Files", { exact: true }).setInputFiles(file);
    await page.getByRole("button", { name: "Check files" }).click();
    await expect(page.getByText("5 rows would be stored.")).toBeVisible({ timeout: 20_000 });
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByText("Imported", { exact: true })).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole("main")).toContainText("Lindqvist");
  });
});
