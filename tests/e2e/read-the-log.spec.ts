import { readFile } from "node:fs/promises";
import { expect, test } from "./watch-floor";

test("a correction is found in the log, told field by field, and taken along as a file", async ({ page }) => {
  await page.goto("/log");
  const form = page.getByRole("form", { name: "Filter entries" });
  await form.getByLabel("What was done").selectOption("assessment.corrected");
  await form.getByRole("button", { name: "Apply" }).click();
  const entries = page.getByRole("region", { name: /entr/ });
  const first = entries.locator("ol > li").first();
  await expect(first).toContainText(/corrected to/);
  await first.getByText(/^Before and after/).click();
  await expect(first.getByRole("table")).toContainText("Rationale");
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const csv = await readFile(await (await waiting).path(), "utf8");
  const count = await entries.locator("ol > li").count();
  expect(csv.split("\r\n")[0]).toMatch(/^number,recorded_at,/);
  expect(csv.match(/assessment\.corrected,/g)).toHaveLength(count);
});

test("an entry leads to the board as it was at that moment", async ({ page }) => {
  await page.goto("/log?action=assessment.retracted");
  const first = page.getByRole("region", { name: /entr/ }).locator("ol > li").first();
  const group = await first.getByRole("time").first().innerText();
  await first.getByRole("link", { name: "Board then" }).click();
  await expect(page.getByRole("region", { name: "This is the past" })).toContainText(
    `The world at ${group}, as known at ${group}`,
  );
});

test("page after page the log goes back to its first entry, and no entry comes twice", async ({ desk }) => {
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
