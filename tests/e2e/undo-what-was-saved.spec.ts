import { fillLevel, historyOf, newestOf, publishOn } from "./parts";
import { expect, indicatorAt, takeWatch, test } from "./watch-floor";

test.beforeEach(({ context, desk }) => takeWatch(context, desk));

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a level that was published says so, and is undone as a retraction with that reason", async ({
      page,
      desk,
    }) => {
      const place = javaScriptEnabled ? 0 : 1;
      const before = await indicatorAt(desk, "drones", place);
      await page.goto(`/indicators/${before.id}`);
      await fillLevel(page, /5 Critical/, "Published in error.");
      await publishOn(page).click();
      const notice = page.getByRole("status").filter({ hasText: "Level published" });
      await expect(notice).toContainText(before.name);
      await expect(notice).toContainText("Critical");
      await expect(newestOf(page)).toContainText("Published in error.");
      expect((await indicatorAt(desk, "drones", place)).level).toBe(5);

      await notice.getByRole("button", { name: "Undo" }).click();
      await expect(page.getByRole("status").filter({ hasText: "Level retracted" })).toBeVisible();
      await expect(historyOf(page)).toContainText("Undone within 30 seconds of recording it.");
      expect((await indicatorAt(desk, "drones", place)).level).toBe(before.level);
      await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
    });
  });
