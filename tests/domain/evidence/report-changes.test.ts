import { expect, test } from "vitest";
import type { Report } from "@/domain/evidence/report";
import { reportChangesOf } from "@/domain/evidence/report-changes";
import { WRITTEN_BY_HAND } from "@/domain/time/origin";
import { at } from "../examples";

const report: Report = {
  ...WRITTEN_BY_HAND,
  id: "one",
  reportId: "one",
  act: "recorded",
  replacesId: null,
  sourceId: "wire",
  categoryId: "rockets",
  title: "Two rails found",
  body: null,
  url: null,
  credibility: "2",
  publishedAt: null,
  effectiveAt: at("2020-01-08T01:34Z"),
  originReportId: null,
  areas: null,
  reason: null,
  recordedAt: 0,
  recordedBy: "Ada",
};

test("a correction names the category, the source and the repeated report, and not their ids", () => {
  const corrected: Report = {
    ...report,
    id: "two",
    categoryId: "drones",
    sourceId: "radio",
    originReportId: "first",
  };
  const names = new Map([
    ["rockets", "Rockets"],
    ["drones", "Drones"],
    ["wire", "Wire service"],
    ["radio", "Radio"],
    ["first", "Rails seen"],
  ]);
  expect(reportChangesOf(report, corrected, names)).toEqual([
    { name: "Source", was: "Wire service", is: "Radio" },
    { name: "Category", was: "Rockets", is: "Drones" },
    { name: "Repeats", was: "nothing", is: "Rails seen" },
  ]);
});
