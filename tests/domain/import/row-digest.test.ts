import { expect, test } from "vitest";
import { checkedRowOf } from "@/domain/import/row-check";
import { CODED_BY_SOFTWARE } from "@/domain/import/row-digest";
import { readReport, readRow } from "@/tests/imported-rows";
import { NOW } from "../examples";

const RULES = { categories: new Set(["shipping", "rockets"]), indicators: new Set<string>(), now: NOW };

function digestOf(row: ReturnType<typeof readRow>, categoryId: string | null = null): string {
  const checked = checkedRowOf(row, { ...RULES, categoryId });
  if (!checked.ok) throw new Error("The row is refused.");
  return checked.value.digest;
}

const TOLD = digestOf(readRow(1, "2019-59"));

test("what the desk or the position in the file adds is not part of the dataset's values", () => {
  expect(digestOf(readRow(44, "2019-60"))).not.toBe(TOLD);
  expect(digestOf(readRow(44, "2019-60", { source: "NGA ASAM 2019-59" }))).toBe(TOLD);
  expect(digestOf(readRow(1, "2019-59", { categoryId: "rockets" }))).toBe(TOLD);
  expect(digestOf(readRow(1, "2019-59", { categoryId: null }), "rockets")).toBe(TOLD);
});

test("a sentence of an importer that is worded anew leaves the digest as it was", () => {
  const coded = (basis: string) =>
    digestOf(readRow(1, "2019-59", { attributions: [{ actor: "Houthi rebel", certainty: "6", basis }] }));
  expect(coded(CODED_BY_SOFTWARE)).toBe(coded("A machine read it in the news as the one who acted."));
  expect(coded(CODED_BY_SOFTWARE)).not.toBe(coded("It says so."));
});

test.each([
  ["kind", "explosion or mine"],
  ["title", "Tanker boarded again"],
  ["description", "By four men."],
  ["effectiveAt", Date.parse("2019-06-14")],
  ["precision", "week"],
  ["place", "Fujairah"],
  ["latitude", 25.5],
  ["longitude", 57.5],
  ["positionPrecision", "exact"],
  ["status", "confirmed"],
  ["killedCount", 0],
  ["injuredCount", 1],
  ["sourceUrl", "https://example.org/59"],
  ["reliability", "A"],
  ["credibility", "2"],
  ["attributions", [{ actor: "Nobody known", certainty: "6", basis: "It says so." }]],
])("a different %s is a different account", (part, value) => {
  expect(digestOf(readRow(1, "2019-59", { [part]: value }))).not.toBe(TOLD);
});

test("a different end of a range is a different account", () => {
  const ending = (day: string) =>
    digestOf(readRow(1, "2019-59", { precision: "week", untilAt: Date.parse(day) }));
  expect(ending("2019-06-18")).not.toBe(ending("2019-06-19"));
});

test.each([
  ["title", "Another"],
  ["body", "Words."],
  ["url", "https://example.org/1"],
  ["credibility", "2"],
  ["publishedAt", 1],
  ["effectiveAt", 1],
])("a report with a different %s is a different report", (part, value) => {
  expect(digestOf(readReport(1, "CVE-1", { [part]: value }))).not.toBe(digestOf(readReport(1, "CVE-1")));
});
