import { type ServedDesk, serveDesk } from "./served-desk";
import { expect, test } from "./watch-floor";

/** A desk on which no other test records anything: what is known now is counted here. */
let desk: ServedDesk;
test.beforeAll(async () => {
  desk = await serveDesk();
});
test.afterAll(() => desk.stop());

test("in hindsight of 080134ZJAN20, a level entered late changes only what is known now", async ({
  page,
}) => {
  await page.goto(`${desk.address}/hindsight?effectiveAt=080134ZJAN20`);
  const rockets = page.getByRole("region", { name: "Rockets" });
  await expect(rockets.getByRole("list", { name: "In what Rockets differs" })).toContainText("confidence");
  const both = page.getByRole("table").filter({ hasText: "Overall" });
  await expect(both.getByRole("row", { name: /^Rockets/ })).toContainText("Differs");
  await expect(both.getByRole("row", { name: /^Shipping/ })).toContainText("The same");
  const [then, now] = [
    rockets.getByRole("link", { name: /^As known then/ }),
    rockets.getByRole("link", { name: /^As known now/ }),
  ];
  await expect(then).toContainText("Fire on Balad and Taji");
  await expect(then).not.toContainText("Fire on K-1, Qayyarah and Erbil");
  await expect(now).toContainText("Fire on K-1, Qayyarah and Erbil");
  await expect(now).not.toContainText("Fire on Balad and Taji");
  const late = rockets.getByRole("list", { name: "Why Fire on K-1, Qayyarah and Erbil differs" });
  await expect(late).toContainText(/^Late assessment:/);
  await expect(late).toContainText("recorded 080205ZJAN20 by Night watch");
  await expect(rockets.getByRole("list", { name: "Why Fire on Balad and Taji differs" })).toContainText(
    "Retraction: Fire on Balad and Taji Critical retracted",
  );
  await expect(rockets).toContainText("Incidents of the last 7 days: 5 then, 6 now");
  await then.click();
  await expect(page.getByRole("region", { name: "This is the past" })).toContainText(
    "as known at 080134ZJAN20",
  );
});

test("with the same known time twice, nothing differs", async ({ page }) => {
  const moment = "080134ZJAN20";
  await page.goto(`${desk.address}/hindsight?effectiveAt=${moment}&knownAt=${moment}&laterKnownAt=${moment}`);
  await expect(page.getByRole("heading", { name: "Nothing on this board differs later" })).toBeVisible();
});
