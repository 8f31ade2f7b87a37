import type { Page } from "@playwright/test";
import { PAGE_FORMATS } from "@/formats";
import { provedFile } from "@/formats/verified-file";
import { reportsOn } from "./axe";
import { serveDesk } from "./served-desk";
import { expect, test } from "./watch-floor";

const notice = (page: Page) => page.getByRole("status").filter({ hasText: "is not acknowledged" });

/** Starts the watch of an officer on a desk on which nobody has it. */
async function startWatch(page: Page, officer: string) {
  await page.goto("/watch");
  const form = page.getByRole("form", { name: "Start watch" });
  await form.getByLabel("Your name or role").fill(officer);
  await form.getByRole("button", { name: "Start watch" }).click();
  await expect(page).toHaveURL(/\/watch\/since(#|$)/);
}

async function handOver(page: Page, closingWords: string) {
  await page.goto("/watch");
  const form = page.getByRole("form", { name: "Hand over" });
  await form.getByLabel("Closing words").fill(closingWords);
  await form.getByRole("button", { name: "Hand over" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Hand-over \d+$/ })).toBeVisible();
}

async function acknowledge(page: Page, officer: string) {
  const form = page.getByRole("form", { name: "Acknowledge the hand-over" });
  await form.getByLabel("Your name or role").fill(officer);
  await form.locator("[type=submit]").click();
}

test("a watch is handed over from one browser to the next; the board says so until it is acknowledged", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const desk = await serveDesk();
  const [outgoing, incoming, board] = await Promise.all(
    [0, 1, 2].map(async () => (await browser.newContext({ baseURL: desk.address })).newPage()),
  );
  if (!outgoing || !incoming || !board) throw new Error("There are three browsers.");
  await board.goto("/");
  await expect(notice(board)).toHaveCount(0);

  await startWatch(outgoing, "Alvarez");
  await outgoing.goto("/watch");
  const entry = outgoing.getByRole("form", { name: "Write an entry" });
  await entry.locator("[type=submit]").click();
  await expect(entry.getByRole("alert")).toContainText("Entry is required");
  await entry.getByLabel("What happened").fill("Radio check with both gates.");
  await entry.locator("[type=submit]").click();
  await expect(outgoing.getByRole("region", { name: "Log of the watch" })).toContainText("Radio check");
  await outgoing.getByText("Ask a question").click();
  const question = outgoing.getByRole("form", { name: "Ask a question" });
  await question.getByLabel("What nobody knows yet").fill("Whose convoy was it?");
  await question.locator("[type=submit]").click();
  await expect(outgoing.getByRole("region", { name: "Open questions" })).toContainText("For Alvarez");

  await handOver(outgoing, "Quiet since two.");
  for (const { name, slot, mediaType } of PAGE_FORMATS) {
    const file = await outgoing.request.get(`${desk.address}/api/handovers/1?format=${name}`);
    expect(file.headers()["content-type"]).toBe(mediaType);
    if (slot) expect(provedFile(await file.body()), name).toMatchObject({ isSigned: true, altered: [] });
  }
  await expect(notice(board)).toContainText("Alvarez handed over", { timeout: 5_000 });
  await notice(board).getByRole("link").click();
  await board.waitForURL(/handovers\/1(#|$)/);

  await incoming.goto("/watch/handovers/1");
  for (const words of ["Quiet since two.", "Radio check with both gates.", "Whose convoy was it?"])
    await expect(incoming.getByRole("main")).toContainText(words);
  await acknowledge(incoming, "alvarez");
  await expect(incoming.getByRole("alert").first()).toContainText("by another name");
  await acknowledge(incoming, "Bakker");
  await expect(incoming).toHaveURL(/\/watch\/since(#|$)/);
  await expect(board.getByText("acknowledged by Bakker")).toBeVisible({ timeout: 5_000 });
  await board.goto("/");
  await expect(notice(board)).toHaveCount(0);
  await incoming.goto("/watch");
  await expect(incoming.getByRole("region", { name: "Who has the watch" })).toContainText("Bakker");
  for (const path of ["/watch", "/watch/handovers/1", "/watch/since"]) {
    await incoming.goto(path);
    expect.soft(await reportsOn(incoming), path).toEqual([]);
  }
  await desk.stop();
});

test("an officer who comes back sees what was recorded since", async ({ browser }) => {
  test.setTimeout(120_000);
  const desk = await serveDesk();
  const [first, second] = await Promise.all(
    [0, 1].map(async () => (await browser.newContext({ baseURL: desk.address })).newPage()),
  );
  if (!first || !second) throw new Error("There are two browsers.");
  await startWatch(first, "Alvarez");
  await handOver(first, "Quiet.");
  await second.goto("/watch/handovers/1");
  await acknowledge(second, "Bakker");
  await expect(second).toHaveURL(/\/watch\/since(#|$)/);
  await second.goto("/watch");
  const entry = second.getByRole("form", { name: "Write an entry" });
  await entry.getByLabel("What happened").fill("A drone over the port.");
  await entry.locator("[type=submit]").click();
  await expect(second.getByRole("region", { name: "Log of the watch" })).toContainText("A drone");
  await first.goto("/watch/since");
  await expect(first.getByRole("region", { name: "Entries of the watch" })).toContainText(
    "A drone over the port.",
  );
  await desk.stop();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a watch is handed over and acknowledged by plain forms", async ({ page }) => {
    test.setTimeout(120_000);
    const desk = await serveDesk();
    const at = (path: string) => `${desk.address}${path}`;
    await page.goto(at("/watch"));
    const start = page.getByRole("form", { name: "Start watch" });
    await start.locator("[type=submit]").click();
    await expect(page.getByRole("alert")).toContainText("Enter who is on watch");
    await start.getByLabel("Your name or role").fill("Alvarez");
    await start.locator("[type=submit]").click();
    await expect(page).toHaveURL(/\/watch\/since(#|$)/);
    await page.goto(at("/watch"));
    await page.getByText("Add task").click();
    const task = page.getByRole("form", { name: "Add task" });
    await task.getByLabel("What has to be done").fill("Call the port");
    await task.locator("[type=submit]").click();
    await expect(task.getByText("Due must be a time").first()).toBeVisible();
    await expect(task.getByLabel("What has to be done")).toHaveValue("Call the port");
    await task.getByLabel("Due").fill("102000ZJAN20");
    await task.locator("[type=submit]").click();
    await expect(page.getByRole("region", { name: "Tasks" })).toContainText("Due 102000ZJAN20");
    const form = page.getByRole("form", { name: "Hand over" });
    await form.getByLabel("Closing words").fill("Quiet.");
    await form.locator("[type=submit]").click();
    await expect(page).toHaveURL(/handovers\/1(#|$)/);
    await page.goto(at("/"));
    await notice(page).getByRole("link").click();
    await acknowledge(page, "Bakker");
    await expect(page).toHaveURL(/\/watch\/since(#|$)/);
    await page.goto(at("/"));
    await expect(notice(page)).toHaveCount(0);
    await page.goto(at("/watch/handovers/1"));
    await expect(page.getByText("acknowledged by Bakker")).toBeVisible();
    await desk.stop();
  });
});
