import { copyFile, readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { levelNameOf } from "@/domain/alert-level";
import { digestOf } from "@/domain/digest";
import type { HandOut } from "@/domain/snapshot/hand-out";
import { parseSnapshot } from "@/domain/snapshot/snapshot-document";
import { FORMATS } from "@/formats";
import { provedFile } from "@/formats/verified-file";
import { expect, readBoard, takeWatch, test } from "./watch-floor";

test.beforeEach(async ({ context, desk, page }) => {
  await takeWatch(context, desk);
  await page.goto("/snapshot");
  await page.getByRole("button", { name: "Take snapshot" }).click();
  await expect(page).toHaveURL(/\/snapshot\/\d+$/);
});

/** The file that a link of the page downloads: its name, where it lies, and its bytes. */
async function download(page: Page, link: RegExp) {
  const arriving = page.waitForEvent("download");
  await page.getByRole("list", { name: "Formats" }).getByRole("link", { name: link }).click();
  const file = await arriving;
  const path = await file.path();
  return { name: file.suggestedFilename(), path, bytes: await readFile(path) };
}

const numberOn = (page: Page) => Number(new URL(page.url()).pathname.split("/").at(-1));

async function snapshotIn(page: Page): Promise<HandOut & { digest: string }> {
  const { bytes } = await download(page, /^JSON/);
  const read = parseSnapshot(JSON.parse(bytes.toString("utf8")));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { ...read.value, digest: read.value.digest ?? "no digest" };
}

test("a snapshot is numbered, and shows what it froze before it is exported", async ({ page, desk }) => {
  const board = await readBoard(desk);
  const preview = page.getByRole("region", { name: `Snapshot ${numberOn(page)}`, exact: true });
  await expect(page.getByRole("region", { name: "What it is" })).toContainText(/Taken.*by Alvarez/s);
  for (const { name, level } of board.categories) {
    const row = preview.getByRole("row", { name });
    await expect(row).toContainText(level === null ? "Not assessed" : levelNameOf(level));
  }
});

test("the JSON is valid by its schema and has the digest of its content", async ({ page, desk }) => {
  const board = await readBoard(desk);
  const { digest, proof, signature, ...content } = await snapshotIn(page);
  expect(digest).toBe(digestOf(content));
  expect(content.number).toBe(numberOn(page));
  expect(content.desk.isExample).toBe(true);
  expect(content.categories.map(({ name, level }) => ({ name, level }))).toEqual(
    board.categories.map(({ name, level }) => ({ name, level })),
  );
  await expect(page.getByText(digest)).toBeVisible();
});

test("the CSV has a line for every indicator, with its category and level", async ({ page }) => {
  const snapshot = await snapshotIn(page);
  const { name, bytes } = await download(page, /CSV/);
  expect(name).toBe(`watchfloor-snapshot-${snapshot.number}.csv`);
  const lines = bytes.toString("utf8").split("\r\n");
  for (const category of snapshot.categories)
    for (const indicator of category.indicators)
      expect(
        lines.some(
          (line) =>
            line.includes(indicator.id) && line.includes(category.name) && line.includes(indicator.levelName),
        ),
        indicator.id,
      ).toBe(true);
});

test("the Markdown names every category with its level, and says that the desk is an example", async ({
  page,
}) => {
  const snapshot = await snapshotIn(page);
  const { name, bytes } = await download(page, /^Markdown/);
  expect(name).toMatch(/\.md$/);
  const text = bytes.toString("utf8");
  expect(text).toContain("Example desk, January 2020");
  for (const { name: category, level, levelName } of snapshot.categories)
    expect(text).toMatch(new RegExp(`${category}.*${level ?? ""} ?${levelName}`));
  expect(text).toContain(snapshot.digest);
});

test("the HTML opened as a file shows the board, without any network request", async ({ page, browser }) => {
  const snapshot = await snapshotIn(page);
  const { path } = await download(page, /^HTML/);
  const reader = await browser.newContext({ offline: true });
  const opened = await reader.newPage();
  const param: string[] = [];
  const complaints: string[] = [];
  opened.on("request", (request) => param.push(request.url()));
  opened.on("console", (message) => complaints.push(message.text()));
  const file = `${path}.html`;
  await copyFile(path, file);
  await opened.goto(pathToFileURL(file).href);
  for (const { name, levelName } of snapshot.categories) {
    await expect(opened.getByText(name, { exact: true }).first()).toBeVisible();
    await expect(opened.getByText(levelName).first()).toBeVisible();
  }
  await expect(opened.getByText(snapshot.digest)).toBeVisible();
  expect(param).toEqual([pathToFileURL(file).href]);
  expect(complaints).toEqual([]);
  await reader.close();
});

test("the same snapshot downloaded twice is the same bytes in every format, and signed by the desk", async ({
  page,
}) => {
  const files = new Map<string, Buffer>();
  for (const { name, title } of FORMATS)
    files.set(name, (await download(page, new RegExp(`^${title.split(",")[0]}`))).bytes);
  await page.reload();
  for (const { name, title, slot } of FORMATS) {
    const again = await download(page, new RegExp(`^${title.split(",")[0]}`));
    expect(again.bytes.length).toBeGreaterThan(1_000);
    expect(again.bytes.equals(files.get(name) ?? Buffer.of()), name).toBe(true);
    if (slot) expect(provedFile(again.bytes), name).toMatchObject({ isSigned: true, altered: [] });
  }
});

test("a snapshot of a past instant is refused when its time cannot be read, and is compared with one of now", async ({
  page,
}) => {
  const earlier = numberOn(page);
  await page.goto("/snapshot");
  const form = page.getByRole("form", { name: "Take a snapshot" });
  await form.getByLabel(/The world at/).fill("last week");
  await form.locator("[type=submit]").click();
  await expect(form.getByLabel(/The world at/)).toHaveAccessibleDescription(/a time such as/);
  await expect(form.getByLabel(/The world at/)).toHaveValue("last week");
  await form.getByLabel(/The world at/).fill("080134ZJAN20");
  await form.getByLabel(/As known at/).fill("080200ZJAN20");
  await form.locator("[type=submit]").click();
  const facts = page.getByRole("region", { name: "What it is" });
  await expect(facts).toContainText(/The world at\s*080134ZJAN20\s*As known at\s*080200ZJAN20/);

  await page.goto("/snapshot");
  const compared = page.getByRole("region", { name: "Compare two snapshots" });
  await compared.getByRole("spinbutton", { name: "From" }).fill(String(earlier));
  await compared.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("region", { name: /overall posture/ })).toContainText(`Snapshot ${earlier}`);
  await expect(page.getByRole("main")).toContainText("Rockets");
});
