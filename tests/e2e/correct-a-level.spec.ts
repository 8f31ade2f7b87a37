import { historyOf } from "./parts";
import { expect, indicatorAt, recordLevel, takeWatch, test } from "./watch-floor";

test.beforeEach(({ context, desk }) => takeWatch(context, desk));

test("a corrected level stays in the history, struck through beside its correction", async ({
  page,
  desk,
}) => {
  const { id } = await indicatorAt(desk, "drones", 0);
  const wrong = await recordLevel(desk, id, 5, "Read off the wrong line.");
  await page.goto(`/indicators/${id}`);
  const history = historyOf(page);
  await history
    .getByRole("row", { name: "Read off the wrong line." })
    .getByRole("link", { name: "Correct" })
    .click();
  await expect(page).toHaveURL(`/assessments/${wrong.id}/correct`);
  const form = page.getByRole("form", { name: "Correct an assessment" });
  await expect(form.getByRole("radio", { name: /5 Critical/ })).toBeChecked();
  await form.getByRole("radio", { name: /2 Moderate/ }).check();
  await form.getByLabel("Rationale").fill("The line of the week before was meant.");
  await form.getByRole("button", { name: "Publish correction" }).click();
  const correction = history.locator("tr[data-act=corrected]").first();
  await expect(correction).toContainText("correction");
  await expect(correction).toContainText("Moderate");
  await expect(correction).toContainText("The line of the week before was meant.");
  const corrected = history.locator(`tr[id="${wrong.id}"]`);
  await expect(corrected).toContainText(/corrected at .* by Alvarez/);
  await expect(corrected.getByText("Read off the wrong line.")).toHaveCSS(
    "text-decoration-line",
    "line-through",
  );
  await expect(corrected.getByRole("link", { name: "Correct" })).toHaveCount(0);
  expect((await indicatorAt(desk, "drones", 0)).level).toBe(2);
});

test("after a retraction the level before it holds again, and the retraction stays in the history", async ({
  page,
  desk,
}) => {
  const { id } = await indicatorAt(desk, "drones", 1);
  await recordLevel(desk, id, 2, "Quiet week.");
  const rumour = await recordLevel(desk, id, 5, "A rumour taken for a report.");
  await page.goto(`/indicators/${id}`);
  const history = historyOf(page);
  await history.getByRole("row", { name: "A rumour taken" }).getByRole("link", { name: "Retract" }).click();
  const form = page.getByRole("form", { name: "Retract an assessment" });
  await form.getByLabel("Reason").fill("Nobody had seen anything.");
  await form.getByRole("button", { name: "Retract" }).click();
  await expect(history.locator("tr[data-act=retracted]").first()).toContainText("Nobody had seen anything.");
  await expect(history.locator(`tr[id="${rumour.id}"]`)).toContainText(/retracted at .* by Alvarez/);
  expect((await indicatorAt(desk, "drones", 1)).level).toBe(2);
});

test("a correction made meanwhile is shown, and sent again the later one replaces it", async ({
  page,
  context,
  desk,
}) => {
  const { id } = await indicatorAt(desk, "drones", 0);
  const wrong = await recordLevel(desk, id, 5, "Two counted as one.");
  const earlier = await context.newPage();
  const pages = [
    { tab: page, level: /3 Substantial/, why: "Seen by one source." },
    { tab: earlier, level: /4 Severe/, why: "Seen by two sources." },
  ];
  for (const { tab, level, why } of pages) {
    await tab.goto(`/assessments/${wrong.id}/correct`);
    await tab.getByRole("radio", { name: level }).check();
    await tab.getByLabel("Rationale").fill(why);
  }
  await earlier.getByRole("button", { name: "Publish correction" }).click();
  await expect(earlier).toHaveURL(/#history$/);
  await page.getByRole("button", { name: "Publish correction" }).click();
  await expect(page.getByRole("form").getByRole("alert")).toContainText("Seen by two sources.");
  await page.getByRole("button", { name: "Publish correction" }).click();
  await expect(page).toHaveURL(/#history$/);
  expect((await indicatorAt(desk, "drones", 0)).level).toBe(3);
});

test("a level retracted meanwhile cannot be corrected, and the text is kept", async ({
  page,
  context,
  desk,
}) => {
  const { id } = await indicatorAt(desk, "drones", 2);
  const wrong = await recordLevel(desk, id, 4, "Counted twice.");
  await page.goto(`/assessments/${wrong.id}/correct`);
  const earlier = await context.newPage();
  await earlier.goto(`/assessments/${wrong.id}/retract`);
  await earlier.getByLabel("Reason").fill("Counted twice, by me.");
  await earlier.getByRole("button", { name: "Retract" }).click();
  await expect(earlier).toHaveURL(/#history$/);
  await page.getByLabel("Rationale").fill("Counted twice; three were seen.");
  await page.getByRole("button", { name: "Publish correction" }).click();
  await expect(page.getByRole("form").getByRole("alert")).toContainText("Nothing was stored");
  await expect(page.getByLabel("Rationale")).toHaveValue("Counted twice; three were seen.");
  await page.getByRole("link", { name: "Set the level again" }).click();
  await expect(page).toHaveURL(`/indicators/${id}`);
});
