import type { Page } from "@playwright/test";
import { fillLevel, historyOf, levelForm } from "./parts";
import type { ServedDesk } from "./served-desk";
import { expect, indicatorAt, recordLevel, takeWatch, test } from "./watch-floor";

test.beforeEach(({ context, desk }) => takeWatch(context, desk));

const MEANT = "Three sources, <b>two of them</b> new.\nSecond line & “quotes”.";

async function sendWithoutConfidence(page: Page, desk: ServedDesk, place: number) {
  const { id } = await indicatorAt(desk, "kidnapping", place);
  await page.goto(`/indicators/${id}`);
  await fillLevel(page, /4 Severe/, MEANT);
  const form = levelForm(page);
  await form.getByLabel("Confidence").selectOption("");
  await form.getByLabel(/Likelihood/).fill("seventy");
  await form.getByLabel("Effective time").fill("yesterday");
  await form.getByRole("button", { name: "Publish level" }).click();
  await expect(form.getByRole("alert")).toContainText("Nothing was stored yet; your text is kept.");
  return form;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a refused form keeps everything that was typed, and says at each field what it accepts", async ({
      page,
      desk,
    }) => {
      const before = await indicatorAt(desk, "kidnapping", 0);
      const form = await sendWithoutConfidence(page, desk, 0);
      await expect(form.getByRole("radio", { name: /4 Severe/ })).toBeChecked();
      await expect(form.getByLabel("Rationale")).toHaveValue(MEANT);
      const likelihood = form.getByLabel(/Likelihood/);
      await expect(likelihood).toHaveValue("seventy");
      await expect(likelihood).toHaveAttribute("aria-invalid", "true");
      await expect(likelihood).toHaveAccessibleDescription(/must be a number from 1 to 99, or left empty/);
      const time = form.getByLabel("Effective time");
      await expect(time).toHaveValue("yesterday");
      await expect(time).toHaveAccessibleDescription(/must be a time such as 2020-01-08T01:34Z/);
      await expect(form.getByLabel("Confidence")).toHaveAccessibleDescription(/Confidence: choose one/);
      const refusals = form.getByRole("alert").getByRole("link");
      await expect(refusals).toHaveText([/Confidence: choose one/, /Likelihood/, /Effective time/]);
      await refusals.nth(2).click();
      await expect(page).toHaveURL(/#.*effectiveAt$/);
      await expect(form.getByLabel("Rationale")).not.toHaveAttribute("aria-invalid", "true");
      expect((await indicatorAt(desk, "kidnapping", 0)).judgement?.id).toBe(before.judgement?.id);
    });

    test("when two people save over each other, the second sees what changed and can send again", async ({
      page,
      desk,
    }) => {
      const { id } = await indicatorAt(desk, "kidnapping", 1);
      await recordLevel(desk, id, 2, "As every week.");
      await page.goto(`/indicators/${id}`);
      await fillLevel(page, /3 Substantial/, MEANT);
      await recordLevel(desk, id, 5, "A convoy was stopped at a false checkpoint.");
      const form = levelForm(page);
      await form.getByRole("button", { name: "Publish level" }).click();
      const refusal = form.getByRole("alert");
      await expect(refusal).toContainText("Someone else saved first");
      await expect(refusal).toContainText("Saved by Okafor");
      await expect(refusal).toContainText("5 Critical");
      await expect(refusal).toContainText("A convoy was stopped at a false checkpoint.");
      await expect(form.getByLabel("Rationale")).toHaveValue(MEANT);
      await expect(form.getByRole("radio", { name: /3 Substantial/ })).toBeChecked();
      expect((await indicatorAt(desk, "kidnapping", 1)).level).toBe(5);
      await form.getByRole("button", { name: "Publish level" }).click();
      await expect(form.getByRole("alert")).toHaveCount(0);
      await expect(historyOf(page)).toContainText("Second line & “quotes”.");
      expect((await indicatorAt(desk, "kidnapping", 1)).level).toBe(3);
    });

    test("a category edited by two people keeps the second one's text until it is sent again", async ({
      page,
      context,
    }) => {
      const earlier = await context.newPage();
      await page.goto("/categories/cyber-insider/edit");
      await earlier.goto("/categories/cyber-insider/edit");
      await earlier.getByLabel("Scope").fill(`people with keys ${javaScriptEnabled}`);
      await earlier.getByRole("button", { name: "Save category" }).click();
      await expect(earlier).toHaveURL(/\/categories\/cyber-insider$/);
      await page.getByLabel("Scope").fill(`networks and their keepers ${javaScriptEnabled}`);
      await page.getByRole("button", { name: "Save category" }).click();
      const form = page.getByRole("form", { name: "Edit the category" });
      await expect(form.getByRole("alert")).toContainText(`people with keys ${javaScriptEnabled}`);
      await expect(form.getByLabel("Scope")).toHaveValue(`networks and their keepers ${javaScriptEnabled}`);
      await page.getByRole("button", { name: "Save category" }).click();
      await expect(page).toHaveURL(/\/categories\/cyber-insider$/);
      await page.goto("/categories/cyber-insider/edit");
      await expect(page.getByLabel("Scope")).toHaveValue(`networks and their keepers ${javaScriptEnabled}`);
    });
  });
}

test("a refused form moves the focus to its refusal", async ({ page, desk }) => {
  const form = await sendWithoutConfidence(page, desk, 2);
  await expect(form.getByRole("alert")).toBeFocused();
});

test("a form that is being saved keeps its text in sight until the page says that it is stored, and is empty then", async ({
  page,
}) => {
  await page.goto("/watch");
  const form = page.getByRole("form", { name: "Write an entry" });
  const entry = form.getByLabel("What happened");
  await entry.fill(MEANT);
  await form.evaluate((element) => {
    const empty = () => element.querySelector("textarea")?.value === "";
    const isSaving = () => /Saving/.test(element.querySelector("button[type=submit]")?.textContent ?? "");
    const look = () => {
      if (isSaving() && empty()) element.dataset.emptied = "while saving";
      requestAnimationFrame(look);
    };
    look();
  });
  await form.getByRole("button", { name: "Add entry" }).click();
  await expect(entry).toHaveValue("");
  await expect(page.getByText("Three sources,").first()).toBeVisible();
  await expect(form).not.toHaveAttribute("data-emptied", "while saving");
});
