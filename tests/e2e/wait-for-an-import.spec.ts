import type { APIRequestContext, Page } from "@playwright/test";
import { UPLOAD_LIMITS } from "@/domain/import/upload-limits";
import { familyOf, importsIn } from "../reliability/processes";
import { announceFile, answerOn, messagesOf, partsIn, queuedIn, sendFile } from "../reliability/sent-files";
import type { ServedDesk } from "./served-desk";
import { expect, takeWatch, test } from "./watch-floor";

test.use({ deskArgs: ["--empty"] });
test.describe.configure({ timeout: 90_000 });
test.beforeEach(({ context, desk }) => takeWatch(context, desk));

/** On a machine that is busy with other work; what is waited for here takes a tenth of it on a free one. */
const PATIENCE_MS = 30_000;

/** So many rows are checked for longer than it takes to stop the process that checks them. */
const LONG_ROWS = 60_000;

type Stopped = { id: string; pid: number };

const workIn = (desk: ServedDesk): number[] => importsIn(familyOf(desk.pid())).map(({ pid }) => pid);

/** A file that is at work and does not get on; `beside` are the processes of others. */
async function stoppedFile(desk: ServedDesk, name: string, beside: readonly number[]): Promise<Stopped> {
  const { status, id } = await sendFile(desk, name, messagesOf(LONG_ROWS, "RED SEA"), "Okafor");
  expect(status).toBe(303);
  const own = () => workIn(desk).filter((pid) => !beside.includes(pid));
  await expect.poll(() => own().length, { timeout: PATIENCE_MS }).toBe(1);
  const [pid = 0] = own();
  process.kill(pid, "SIGSTOP");
  return { id, pid };
}

/** Two such files, so that whatever is sent after them waits until they are cancelled. */
async function keepBusy(desk: ServedDesk): Promise<[Stopped, Stopped]> {
  await expect.poll(() => [...workIn(desk), ...queuedIn(desk)], { timeout: PATIENCE_MS }).toEqual([]);
  const first = await stoppedFile(desk, "first.csv", []);
  return [first, await stoppedFile(desk, "second.csv", [first.pid])];
}

async function send(page: Page, name: string, count = 3) {
  await page.goto("/import");
  const buffer = Buffer.from(messagesOf(count, name));
  await page.getByLabel("Files", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Check files" }).click();
}

async function cancel(page: Page, { id, pid }: Stopped) {
  process.kill(pid, "SIGCONT");
  await page.goto(`/import/${id}`);
  await expect(page.getByRole("progressbar", { name: "Being checked" })).toBeVisible({
    timeout: PATIENCE_MS,
  });
  await page.getByText("Cancel import", { exact: true }).click();
  await page.getByRole("button", { name: "Yes, cancel import" }).click();
  await expect(page).toHaveURL(/\/import\?cancelled=yes$/);
}

test("a waiting file says how many are ahead, moves up by itself, and is checked when it is next", async ({
  page,
  context,
  desk,
}) => {
  const [first, second] = await keepBusy(desk);
  await send(page, "third.csv");
  await expect(page.getByText("Waiting to be checked. This one is next.")).toBeVisible();
  const other = await context.newPage();
  await send(other, "fourth.csv");
  await expect(other.getByText("Waiting to be checked. 1 file is ahead of this one.")).toBeVisible();

  await page.goto("/import");
  const files = page.getByRole("region", { name: "Files in progress" }).getByRole("listitem");
  await expect(files).toHaveCount(4);
  await expect(files.nth(0)).toContainText("first.csv by Okafor");
  await expect(files.nth(0)).toContainText("Being checked");
  await expect(files.nth(2)).toContainText("third.csv by Alvarez");
  await expect(files.nth(3)).toContainText("1 file is ahead of this one.");

  await files.nth(2).getByText("Cancel import", { exact: true }).click();
  await files.nth(2).getByRole("button", { name: "Yes, cancel import" }).click();
  await expect(files).toHaveCount(3);
  await expect(other.getByText("Waiting to be checked. This one is next.")).toBeVisible();
  await cancel(page, first);
  await expect(other.getByText("3 rows would be stored.")).toBeVisible({ timeout: PATIENCE_MS });
  await cancel(page, second);
  await expect(files).toHaveCount(1);
  await expect(files.nth(0)).toContainText("Checked: 3 rows new or changed");
  expect(queuedIn(desk)).toEqual([]);
});

test("an import cancelled while it is being stored keeps what is stored, and the rest can be resumed", async ({
  page,
  desk,
}) => {
  const { id } = await sendFile(desk, "long.csv", messagesOf(30_000, "GULF OF ADEN"), "Alvarez");
  await page.goto(`/import/${id}`);
  await page.getByRole("button", { name: "Import", exact: true }).click({ timeout: 60_000 });
  await expect(page.getByText(/^Importing: [1-9][\d,]* of 30,000 rows$/)).toBeVisible({
    timeout: PATIENCE_MS,
  });
  await page.getByText("Cancel import", { exact: true }).click();
  await page.getByRole("button", { name: "Yes, cancel import" }).click();
  await expect(
    page.getByText(/^Import cancelled\. [\d,]+ rows stay; continue the import or undo it below\.$/),
  ).toBeVisible({ timeout: PATIENCE_MS });
  await page.getByRole("button", { name: "Continue import" }).click();
  await expect(page.getByText("Imported", { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("30,000").first()).toBeVisible();
});

test("a form without a file is refused, for a program and on the page", async ({ page, request, desk }) => {
  const empty = (accept: string): ReturnType<APIRequestContext["post"]> =>
    request.post(`${desk.address}/import/upload`, {
      headers: { origin: desk.address, accept },
      multipart: { format: "auto" },
    });
  const answer = await empty("application/json");
  expect(answer.status()).toBe(422);
  expect(await answer.json()).toEqual({
    problems: [{ field: "", message: "No file was sent. Choose a file first." }],
  });
  expect((await empty("text/html")).url()).toMatch(/\/import\?refused=no-file$/);
  await page.goto("/import?refused=no-file");
  await expect(page.getByRole("alert").filter({ hasText: "No file was sent." })).toBeVisible();
  await page.goto("/import?refused=Call%20this%20number");
  await expect(page.getByRole("main")).not.toContainText("Call this number");
});

test("a file for which there is no room is refused on the page, however large it is", async ({
  page,
  context,
  desk,
}) => {
  // Somebody of whom no other test has left a file here: the room is used up to the byte, and given back when the
  // server has seen that those who send are gone.
  const sender = "Haddad";
  await takeWatch(context, desk, sender);
  const largest = 64 * 1024 * 1024;
  const arriving = Array.from({ length: UPLOAD_LIMITS.perSender + 1 }, () =>
    announceFile(desk, largest, sender),
  );
  await Promise.race(arriving.map(answerOn));
  await send(page, "large.csv", 100_000);
  const refusal = page.getByRole("alert").filter({ hasText: "You have sent as much as one person may" });
  await expect(refusal).toBeVisible({ timeout: PATIENCE_MS });
  for (const socket of arriving) socket.destroy();
  await expect.poll(() => partsIn(desk), { timeout: PATIENCE_MS }).toEqual([]);
  await send(page, "small.csv");
  await expect(page).toHaveURL(/\/import\/[0-9a-f-]+$/, { timeout: PATIENCE_MS });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a waiting file says its place, with a link to refresh, and can be cancelled", async ({
    page,
    desk,
  }) => {
    const busy = await keepBusy(desk);
    await send(page, "without-script.csv");
    await expect(page.getByText("Waiting to be checked. This one is next.")).toBeVisible();
    await page.getByRole("link", { name: "Refresh" }).click();
    await expect(page.getByText("Waiting to be checked. This one is next.")).toBeVisible();
    for (const file of busy) await cancel(page, file);
    await page.goto("/import");
    const file = page.getByRole("listitem").filter({ hasText: "without-script.csv" });
    await expect(file).toContainText("Checked: 3 rows new or changed", { timeout: PATIENCE_MS });
  });
});
