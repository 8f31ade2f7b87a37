import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { makeOverdueDesk } from "../../scripts/bench/overdue-desk";
import { endServing, type Serving, startServing } from "../../scripts/serving";

const COUNT = 25;

// Each makes a desk of its own.
test.describe.configure({ timeout: 90_000 });

let above: string;
let serving: Serving;
test.beforeEach(async ({ context }) => {
  above = mkdtempSync(join(tmpdir(), "watchfloor-review-"));
  await makeOverdueDesk(join(above, "desk"), COUNT);
  serving = await startServing(join(above, "desk"));
  await context.addCookies([{ name: "watchfloor-on-watch", value: "Alvarez", url: serving.address }]);
});
test.afterEach(async () => {
  await endServing(serving, "SIGTERM");
  rmSync(above, { recursive: true, force: true });
});

const rowsOn = (page: Page) => page.getByRole("list", { name: "To review" }).getByRole("listitem");
const decidedOn = (page: Page, count: number) => page.getByText(`${count} of ${COUNT} decided`);
const waitingOn = async (): Promise<number> =>
  (await (await fetch(`${serving.address}/api/review`)).json()).waiting;

/** What the newest rows of the watch log did, newest first. */
async function newestActions(count: number): Promise<string[]> {
  const { entries } = await (await fetch(`${serving.address}/api/log`)).json();
  return entries.slice(0, count).map(({ action }: { action: string }) => action);
}

test("25 indicators are reviewed by a key each, left in between, some together, each as a row of its own", async ({
  page,
}) => {
  await page.goto(`${serving.address}/review`);
  await expect(rowsOn(page)).toHaveCount(COUNT);
  const [put, outage, changed] = [rowsOn(page).nth(0), rowsOn(page).nth(1), rowsOn(page).nth(2)];
  const names = await Promise.all(
    [put, outage, changed].map((row) => row.getByRole("link").first().innerText()),
  );
  await page.keyboard.press("l");
  await expect(page.getByText("put off until later")).toHaveCount(1);
  await page.keyboard.press("o");
  const dialog = page.getByRole("dialog", { name: "Report an outage" });
  await page.keyboard.type("The camera was stolen.");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press("c");
  const panel = page.getByRole("dialog", { name: "Set level" });
  await expect(panel.getByRole("heading", { name: names[2] ?? "" })).toBeVisible();
  await expect(panel.getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("4");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Rails were seen.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("m");
  await page.keyboard.press("Control+Enter");
  await expect(panel).toHaveCount(0);
  await expect(decidedOn(page, 2)).toBeVisible();
  for (let n = 0; n < 10; n++) await page.keyboard.press("v");
  await expect(decidedOn(page, 12)).toBeVisible();
  await expect(rowsOn(page)).toHaveCount(13);
  await expect.poll(waitingOn).toBe(14);

  await page.goto(`${serving.address}/`);
  await expect(page.getByRole("link", { name: "Review 14 waiting" })).toBeVisible();
  await page.goto(`${serving.address}/review`);
  await expect(decidedOn(page, 12)).toBeVisible();
  await expect(rowsOn(page).last()).toContainText(names[0] ?? "");
  // Keys before the page listens are nobody's.
  await expect(async () => {
    await page.keyboard.press("x");
    await expect(rowsOn(page).first().getByRole("checkbox")).toBeChecked({ timeout: 300 });
  }).toPass();
  await page.keyboard.press("j");
  for (let n = 1; n < 3; n++) {
    await page.keyboard.press("x");
    await page.keyboard.press("j");
  }
  await page.getByLabel("Reason").fill("Called all three posts.");
  await page.keyboard.press("Control+Enter");
  await expect(decidedOn(page, 15)).toBeVisible();
  expect(await newestActions(3)).toEqual(Array.from({ length: 3 }, () => "assessment.confirmed"));
  await expect(rowsOn(page)).toHaveCount(10);
  await expect(page.getByLabel("Reason")).toHaveValue("Reviewed: nothing new was seen.");
  await page.getByRole("heading", { level: 1 }).click();
  for (let n = 0; n < 10; n++) await page.keyboard.press("v");
  await expect(decidedOn(page, COUNT)).toBeVisible();
  await expect(page.getByText("This round is finished.")).toBeVisible();
  await expect.poll(waitingOn).toBe(1);
});

test("a level changed meanwhile is not confirmed unseen, and its row says so", async ({ page }) => {
  await page.goto(`${serving.address}/review`);
  const row = rowsOn(page).first();
  const name = await row.getByRole("link").first().innerText();
  await page.route("**/api/**", (route) => route.abort());
  await page.route("**/review?_rsc*", (route) => route.abort());
  const id = (await row.getAttribute("id"))?.replace("review-", "");
  const sent = { indicatorId: id, level: 5, confidence: "high", rationale: "Seen by the other watch." };
  await fetch(`${serving.address}/api/assessments`, {
    method: "POST",
    headers: { "content-type": "application/json", "watchfloor-actor": "Okafor" },
    body: JSON.stringify(sent),
  });
  await page.keyboard.press("v");
  await expect(page.getByRole("region", { name: "Decided" })).toContainText(
    `${name}: Still valid, not stored`,
  );
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one is confirmed, one put off, and two together", async ({ page }) => {
    await page.goto(`${serving.address}/review`);
    await rowsOn(page)
      .first()
      .getByRole("button", { name: /^Still valid/ })
      .click();
    await expect(decidedOn(page, 1)).toBeVisible();
    await rowsOn(page)
      .first()
      .getByRole("button", { name: /^Later/ })
      .click();
    await expect(page.getByText("put off until later")).toHaveCount(1);
    for (const n of [0, 1]) await rowsOn(page).nth(n).getByRole("checkbox").check();
    await page.getByRole("button", { name: "Confirm selected" }).click();
    await expect(decidedOn(page, 3)).toBeVisible();
  });
});
