import { readFile } from "node:fs/promises";
import { expect, test } from "./watch-floor";

test("a correction is found in the log, shown field by field, and downloaded as a file", async ({ page }) => {
  await page.goto("/log");
  const form = page.getByRole("form", { name: "Filter entries" });
  await form.getByText("Filters", { exact: true }).click();
  await form.getByLabel("What was done").selectOption("assessment.corrected");
  await form.getByRole("button", { name: "Apply" }).click();
  const rows = page.getByRole("region", { name: "Entries found" }).locator("[data-row]");
  await expect(rows.first()).toContainText(/corrected to/);
  await rows.first().getByRole("link").click();
  const panel = page.getByRole("region", { name: "Selected row" });
  await expect(panel.getByRole("table")).toContainText("Rationale");
  const count = await rows.count();
  await expect(page.getByRole("status").filter({ hasText: /entr/ })).toHaveText(
    count === 1 ? "1 entry" : `${count} entries`,
  );
  await page.getByText("Export", { exact: true }).click();
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const csv = await readFile(await (await waiting).path(), "utf8");
  expect(csv.split("\r\n")[0]).toMatch(/^number,recorded_at,/);
  expect(csv.match(/assessment\.corrected,/g)).toHaveLength(count);
});

test("an entry links to the board as it was at that moment", async ({ page }) => {
  await page.goto("/log?action=assessment.retracted");
  const first = page.getByRole("region", { name: "Entries found" }).locator("[data-row]").first();
  const group = await first.getByRole("time").first().innerText();
  await first.getByRole("link").click();
  await page.getByRole("link", { name: "Board then" }).click();
  await expect(page.getByRole("region", { name: "This is the past" })).toContainText(
    `The world at ${group}, as known at ${group}`,
  );
});

test("page by page the log reaches its first entry, and no entry appears twice", async ({ desk }) => {
  const seen: number[] = [];
  let after = "";
  do {
    const answer = await fetch(`${desk.address}/api/log?action=category${after}`);
    const page: { next: number | null; entries: { seq: number }[] } = await answer.json();
    seen.push(...page.entries.map(({ seq }) => seq));
    after = page.next === null ? "" : `&after=${page.next}`;
  } while (after !== "");
  expect(seen.length).toBeGreaterThan(4);
  expect([...new Set(seen)].sort((a, b) => b - a)).toEqual(seen);
});
