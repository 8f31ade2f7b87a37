import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backupNameOf } from "@/domain/backup/backup-file";
import { endServing, type Serving, startServing } from "../../scripts/serving";
import { reportsOn } from "./axe";
import { expect, test } from "./watch-floor";

type Own = { folder: string; served: (env: Record<string, string>) => Promise<Serving> };

/** Servers of a desk of its own, with the settings that a test needs. */
const own = test.extend<Own>({
  folder: async ({ baseURL: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "watchfloor-status-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  served: async ({ folder }, use) => {
    const servers: Serving[] = [];
    await use(async (env) => {
      const server = await startServing(folder, [], "0", env);
      servers.push(server);
      return server;
    });
    for (const server of servers) await endServing(server, "SIGTERM");
  },
});

const banner = "This desk has a problem.";

own("a duty officer reads that the backup of the night is there and verified", async ({ page, served }) => {
  own.setTimeout(90_000);
  const { address } = await served({ WATCHFLOOR_BACKUPS: "3" });
  await page.goto(address);
  await page.getByText("More", { exact: true }).click();
  await page.getByRole("link", { name: "Status", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Status", level: 1 })).toBeVisible();
  const rows = page.getByRole("region", { name: "Backups" }).getByRole("row");
  await expect(async () => {
    await page.reload();
    await expect(rows.nth(1)).toContainText("Written and verified", { timeout: 500 });
  }).toPass({ timeout: 40_000 });
  await expect(rows.nth(1)).toContainText(/0 min.*MB.*watchfloor-\d{8}-\d{6}\.\d{3}Z\.db/);
  const check = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Backups" }) });
  await expect(check).toContainText("OK");
  await expect(check.locator("[data-check=ok]")).toBeVisible();
  await expect(page.getByText(banner)).toHaveCount(0);
  expect(await reportsOn(page)).toEqual([]);
});

own(
  "every page says when something failed, leads to what to do, and stops by itself within a minute once it is mended",
  async ({ page, served, folder }) => {
    own.setTimeout(90_000);
    const { address } = await served({ WATCHFLOOR_BACKUPS: "3", WATCHFLOOR_RESERVE_MB: "99999999" });
    await page.clock.install();
    await page.goto(address);
    await expect(page.getByText(banner)).toHaveCount(0);
    await expect
      .poll(async () => (await page.request.get(`${address}/api/ready`)).status(), { timeout: 30_000 })
      .toBe(503);
    await page.clock.runFor(61_000);
    await expect(page.getByText(banner)).toBeVisible();
    await page.getByRole("link", { name: "See status and what to do" }).click();
    const check = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Backups" }) });
    await expect(check).toContainText("Failed");
    await expect(check).toContainText("There is no backup. There is no room");
    await expect(check).toContainText("What to do:");
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${address}/status`);
    await expect(page.getByText(banner)).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    expect(await reportsOn(page)).toEqual([]);
    await page.goto(`${address}/help`);
    await expect(page.getByText(banner)).toBeVisible();
    const backups = join(folder, "backups");
    mkdirSync(backups, { recursive: true });
    writeFileSync(join(backups, backupNameOf(Date.now())), "");
    let waitedMs = 0;
    await expect(async () => {
      await page.clock.runFor(20_000);
      waitedMs += 20_000;
      await expect(page.getByText(banner)).toHaveCount(0, { timeout: 2_000 });
    }).toPass();
    expect(waitedMs).toBeLessThanOrEqual(60_000);
  },
);
