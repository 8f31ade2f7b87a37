import type { Page } from "@playwright/test";
import { firstShown } from "./first-shown";
import { changesOn, fillLevel } from "./parts";
import { restart, secondServer } from "./second-server";
import type { ServedDesk } from "./served-desk";
import { expect, indicatorAt, test as ofOneServer, recordLevel, takeWatch, timesStored } from "./watch-floor";

/** How soon a change that is stored on one server shows in a browser on another. */
const BOUND_MS = 1_000;
/** How soon everything goes on after the database server was restarted. */
const BACK = { timeout: 20_000 };

/** The desk of the worker, and a second server of the same database. */
const test = ofOneServer.extend<object, { other: ServedDesk }>({
  other: [
    async ({ cluster, desk }, use) => {
      if (!cluster) throw new Error("There is no PostgreSQL here.");
      const other = await secondServer(cluster, desk);
      await use(other);
      await other.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
});

const onBoardOf = async (page: Page, { address }: ServedDesk) => {
  await page.goto(address);
  await expect(changesOn(page).first()).toBeVisible();
};

test("a level raised on one server shows in a browser on the other within a second", async ({
  browser,
  page,
  context,
  desk,
  other,
}) => {
  const indicator = await indicatorAt(desk, "rockets", 1);
  const watching = await browser.newPage();
  await onBoardOf(watching, other);
  await recordLevel(desk, indicator.id, 4, "The first that is seen.");
  await expect(changesOn(watching).first()).toContainText("The first that is seen.");
  await takeWatch(context, desk);
  await page.goto(`/indicators/${indicator.id}`);
  const change = "Launch rails seen from the other office.";
  await fillLevel(page, /5 Critical/, change);
  const onTile = ["5 Critical", indicator.name];
  const shown = firstShown(watching, { category: "Rockets", onTile, change });
  const stored = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name: "Publish level" }).click();
  await stored;
  const storedAt = Date.now();
  const { at, lateMs } = await shown;
  expect(at - storedAt - lateMs).toBeLessThanOrEqual(BOUND_MS);
  await watching.close();
});

test("browsers on both servers go on after the database server was restarted at once", async ({
  browser,
  cluster,
  desk,
  other,
}) => {
  const { id } = await indicatorAt(desk, "drones", 0);
  const pages = [await browser.newPage(), await browser.newPage()] as const;
  await onBoardOf(pages[0], desk);
  await onBoardOf(pages[1], other);
  if (cluster) restart(cluster);
  const said = "Recorded after the restart.";
  await expect(async () => {
    if ((await timesStored(desk, id, said)) === 0) await recordLevel(other, id, 4, said);
  }).toPass(BACK);
  for (const page of pages) {
    await expect(changesOn(page).first()).toContainText(said, BACK);
    await page.close();
  }
  expect(await timesStored(desk, id, said)).toBe(1);
});

test("a browser goes on when the server of others is killed", async ({ browser, context, desk, other }) => {
  const { id } = await indicatorAt(desk, "shipping", 0);
  const page = await browser.newPage({ baseURL: desk.address });
  await onBoardOf(page, desk);
  await other.kill();
  await recordLevel(desk, id, 3, "Recorded after the other was killed.");
  await expect(changesOn(page).first()).toContainText("Recorded after the other was killed.");
  await page.close();
  await takeWatch(context, desk);
  const own = await context.newPage();
  await own.goto(`${desk.address}/indicators/${id}`);
  await fillLevel(own, /4 Severe/, "Set by hand after the other was killed.");
  await own.getByRole("button", { name: "Publish level" }).click();
  await expect(own.getByText("Set by hand after the other was killed.").first()).toBeVisible();
  await other.startAgain();
  expect(await timesStored(other, id, "Set by hand after the other was killed.")).toBe(1);
});
