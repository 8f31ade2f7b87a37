import { rmSync } from "node:fs";
import { join } from "node:path";
import { fillLevel, levelForm } from "./parts";
import { serveDesk } from "./served-desk";
import { expect, indicatorAt, takeWatch, test } from "./watch-floor";

const MEANT = "Three sources, <b>two of them</b> new.";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a desk whose files are gone keeps the input, and says on every page why nothing is stored", async ({
      context,
      page,
    }) => {
      test.setTimeout(120_000);
      const desk = await serveDesk();
      await takeWatch(context, desk);
      const { id } = await indicatorAt(desk, "kidnapping", 0);
      await page.goto(`${desk.address}/indicators/${id}`);
      await expect(page.getByText("This desk has failed.")).toHaveCount(0);
      await fillLevel(page, /4 Severe/, MEANT);
      rmSync(join(desk.folder, "watchfloor.db"));
      const form = levelForm(page);
      await form.getByRole("button", { name: "Publish level" }).click();
      const refusal = form.getByRole("alert");
      await expect(refusal).toContainText("Nothing was stored yet; your text is kept.");
      await expect(refusal).toContainText("watchfloor.db was removed or renamed while the desk was open");
      await expect(form.getByLabel("Rationale")).toHaveValue(MEANT);
      await expect(form.getByRole("radio", { name: /4 Severe/ })).toBeChecked();
      for (const path of ["/", "/log", "/help"]) {
        await page.goto(`${desk.address}${path}`);
        const strip = page.getByRole("complementary", { name: "The database of this desk" });
        await expect(strip).toContainText(/This desk has failed.*npm run restore -- \S+rescued/);
      }
      await desk.stop();
    });
  });
}

test("a board on a wall says by itself that the files of its desk are gone", async ({ page }) => {
  test.setTimeout(120_000);
  const desk = await serveDesk();
  await page.clock.install();
  const listening = page.waitForResponse("**/api/live");
  await page.goto(desk.address);
  await listening;
  rmSync(join(desk.folder, "watchfloor.db"));
  const strip = page.getByRole("complementary", { name: "The database of this desk" });
  await expect(async () => {
    await page.clock.runFor(16_000);
    await expect(strip).toContainText("This desk has failed.", { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await desk.stop();
});
