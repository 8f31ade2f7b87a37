import { describe, expect, test } from "vitest";
import type { ReadRow } from "@/domain/import/read-row";
import { checkedRowOf, type RowRules } from "@/domain/import/row-check";
import { HOUR_MS } from "@/domain/time/time";
import { readReport, readRow } from "@/tests/imported-rows";
import { NOW } from "../examples";

const RULES: RowRules = {
  categoryId: null,
  categories: new Set(["shipping", "rockets"]),
  indicators: new Set(["mines"]),
  now: NOW,
};
const check = (row: ReadRow, rules: Partial<RowRules> = {}) => checkedRowOf(row, { ...RULES, ...rules });

const level = (changes: Record<string, unknown> = {}): ReadRow =>
  ({
    ...{ row: 1, line: 2, ok: true, key: "1" },
    content: {
      kind: "level",
      level: {
        ...{ indicatorId: "mines", level: 3, likelihoodRatio: 0.55, confidence: "low" },
        ...{ rationale: "Two finds.", effectiveAt: NOW - HOUR_MS, ...changes },
      },
    },
  }) as ReadRow;

describe("the category of an incident", () => {
  test.each([
    ["what its own words suggest, where the desk has it", "rockets", "shipping", "rockets"],
    ["the one that was chosen, where they suggest nothing", null, "shipping", "shipping"],
    ["the one that was chosen, where the desk has none as they suggest", "drones", "shipping", "shipping"],
  ])("is %s", (_, suggested, chosen, category) => {
    expect(check(readRow(1, "2019-59", { categoryId: suggested }), { categoryId: chosen })).toMatchObject({
      value: { content: { incident: { categoryId: category } } },
    });
  });

  test.each([
    ["nobody has said", null, null, /choose one for the whole file/],
    ["the desk has none of that name", "drones", null, /no category “drones”/],
    ["the chosen one is gone", null, "drones", /no category “drones”/],
  ])("is refused when %s", (_, suggested, chosen, says) => {
    const refused = check(readRow(1, "2019-59", { categoryId: suggested }), { categoryId: chosen });
    expect(refused).toMatchObject({ ok: false, row: 1, line: 2 });
    expect(refused).toMatchObject({
      problems: [{ column: "category", message: expect.stringMatching(says) }],
    });
  });
});

describe("a row is refused", () => {
  test.each([
    ["without an id", readRow(1, ""), "id"],
    ["with an id that is too long", readRow(1, "x".repeat(201)), "id"],
    ["when it happens after the desk's clock", readRow(1, "1", { effectiveAt: NOW + 1 }), "effectiveAt"],
    [
      "when it ends after the desk's clock",
      readRow(1, "1", { precision: "year", untilAt: NOW + HOUR_MS }),
      "untilAt",
    ],
    ["when its words are not those of a form", readRow(1, "1", { precision: "about" }), "precision"],
    ["when it was published after the clock", readReport(1, "1", { publishedAt: NOW + 1 }), "publishedAt"],
    ["for an indicator that is not watched", level({ indicatorId: "rails" }), "indicatorId"],
    ["for a level that there is not", level({ level: 6 }), "level"],
    ["for a level of tomorrow", level({ effectiveAt: NOW + 1 }), "effectiveAt"],
  ])("%s", (_, row, column) => {
    expect(check(row)).toMatchObject({ ok: false, problems: [{ column }] });
  });
});

test("a row that its format refused stays refused", () => {
  const refused: ReadRow = { row: 7, line: 8, ok: false, problems: [{ column: "date", message: "No date" }] };
  expect(check(refused)).toBe(refused);
});

test("a likelihood keeps every digit, though a form takes whole per cents", () => {
  expect(check(level({ likelihoodRatio: 0.1234567 }))).toMatchObject({
    value: { content: { level: { likelihoodRatio: 0.1234567 } } },
  });
});

test("a report needs no category, and only a web address of its source is kept", () => {
  expect(check(readReport(1, "1"))).toMatchObject({
    value: { content: { report: { categoryId: null }, sourceUrl: "https://www.cisa.gov" } },
  });
  const odd = readReport(1, "1");
  if (odd.ok && odd.content.kind === "report")
    odd.content.source = { ...odd.content.source, url: "ftp://files" };
  expect(check(odd)).toMatchObject({ value: { content: { sourceUrl: null } } });
});
