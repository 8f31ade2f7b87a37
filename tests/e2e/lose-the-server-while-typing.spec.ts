import { expect, indicatorAt, recordLevel, test } from "./watch-floor";

test("a page that was about to be drawn anew when the server died stays, with what was typed in it", async ({
  page,
  desk,
}) => {
  test.setTimeout(60_000);
  const { id } = await indicatorAt(desk, "kidnapping", 1);
  const listening = page.waitForResponse("**/api/live");
  await page.goto("/watch");
  await listening;
  const entry = page.getByLabel("What happened");
  await entry.fill("Half a sentence");
  const anew = /\/watch\?_rsc=/;
  let recorded: Promise<unknown> = Promise.resolve();
  const lost = new Promise<void>((resolve) => {
    void page.route(anew, async (route) => {
      await recorded;
      await desk.kill();
      await route.abort();
      resolve();
    });
  });
  recorded = recordLevel(desk, id, 3, "Recorded by the other watch.");
  await recorded;
  await lost;
  await page.unroute(anew);
  await expect(page.getByRole("status").filter({ hasText: "has not answered" })).toBeVisible({
    timeout: 10_000,
  });
  await expect(entry).toHaveValue("Half a sentence");
  const drawn = page.waitForResponse((response) => anew.test(response.url()) && response.ok(), {
    timeout: 20_000,
  });
  await desk.startAgain();
  await drawn;
  await expect(entry).toHaveValue("Half a sentence");
});
