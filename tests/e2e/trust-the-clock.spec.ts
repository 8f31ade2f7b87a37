import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { DAY_MS } from "@/domain/time/time";
import { endServing, startServing } from "../../scripts/serving";
import { makeDeskOf, recordAhead } from "../desk-of-another-time";
import { reportsOn } from "./axe";

type Served = { address: string; indicatorId: string };

/** Serves a desk of another time while `work` goes on. */
async function withDesk(at: number, leadMs: number, work: (served: Served) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), "watchfloor-clock-"));
  const indicatorId = await makeDeskOf(folder, at);
  if (leadMs > 0) await recordAhead(folder, indicatorId, leadMs);
  const server = await startServing(folder);
  try {
    await work({ address: server.address, indicatorId });
  } finally {
    await endServing(server, "SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}

const bannerOn = (page: Page) => page.getByRole("complementary", { name: "The clock of this machine" });
const signed = (page: Page, { address }: Served) =>
  page.context().addCookies([{ name: "watchfloor-on-watch", value: "Alvarez", url: address }]);

async function write(page: Page, text: string) {
  await page.getByLabel("What happened").fill(text);
  await page.getByRole("button", { name: "Add entry" }).click();
}

test("a desk that was off for a month asks about its clock once, on any page, and then records again", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await withDesk(Date.now() - 40 * DAY_MS, 0, async (desk) => {
    await page.goto(`${desk.address}/watch`);
    await expect(bannerOn(page)).toContainText("40 days after the newest entry");
    await bannerOn(page).getByRole("link", { name: "Confirm clock" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Clock" })).toBeVisible();
    await page.getByLabel("Who is on watch?").fill("Alvarez");
    expect(await reportsOn(page)).toEqual([]);
    await page.goto(`${desk.address}/watch`);
    await signed(page, desk);
    await page.reload();
    await write(page, "Rockets heard");
    await expect(page.getByRole("alert").filter({ hasText: "Nothing was stored" })).toContainText(
      "If the clock is right, confirm it",
    );
    await bannerOn(page).getByRole("button", { name: "Confirm clock" }).click();
    await expect(bannerOn(page)).toHaveCount(0);
    await page.goto(`${desk.address}/watch`);
    await write(page, "Rockets heard");
    await expect(page.getByRole("main").getByText("Rockets heard", { exact: true })).toBeVisible();
    await page.goto(`${desk.address}/log`);
    await expect(page.getByText(/clock confirmed at/)).toBeVisible();
  });
});

test("a desk with entries in the future is corrected by a person, and marks them wherever they are shown", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await withDesk(Date.now() - 2 * DAY_MS, 3653 * DAY_MS, async (desk) => {
    await signed(page, desk);
    await page.goto(desk.address);
    await expect(bannerOn(page)).toContainText("The newest entry is 10 years ahead of this machine's clock.");
    await bannerOn(page).getByRole("link").click();
    await page.getByLabel("Reason").fill("The machine started with a wrong year");
    expect(await reportsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Fix recorded times" }).click();
    await expect(page.getByRole("heading", { name: "Earlier fixes" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Of a day to come" })).toBeVisible();
    await expect(bannerOn(page)).toContainText("1 entry takes effect in the future");

    await page.goto(`${desk.address}/indicators/${desk.indicatorId}`);
    await expect(page.getByText("recorded while the clock was wrong").first()).toBeVisible();
    await page.goto(`${desk.address}/clock`);
    await page.getByRole("link", { name: "Of a day to come" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Correct");
  });
});
