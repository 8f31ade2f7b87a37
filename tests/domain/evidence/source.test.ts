import { describe, expect, test } from "vitest";
import type { SourceGrading } from "@/domain/evidence/report";
import { gradingInForceOf, type ItemOutcome, reliabilityOf, sourceRecordOf } from "@/domain/evidence/source";
import { at } from "../examples";

const grading = (reliability: SourceGrading["reliability"], effective: string, recorded = effective) => ({
  id: `${reliability}${effective}`,
  sourceId: "s",
  reliability,
  reason: "Its record",
  effectiveAt: at(effective),
  recordedAt: at(recorded),
  recordedBy: "Ada",
});
const GRADINGS = [
  grading("C", "2019-12-01", "2020-01-01"),
  grading("B", "2019-10-01"),
  grading("D", "2020-01-05"),
];
const when = (effective: string, known = effective) => ({ effectiveAt: at(effective), knownAt: at(known) });

describe("the grade of a source", () => {
  test.each([
    ["2020-01-09", "2020-01-09", "D"],
    ["2020-01-02", "2020-01-09", "C"],
    ["2019-12-24", "2019-12-24", "B"],
    ["2019-12-24", "2020-01-02", "C"],
    ["2019-01-01", "2020-01-09", "B"],
  ])("at %s as known at %s is %s", (effective, known, reliability) => {
    expect(reliabilityOf(GRADINGS, when(effective, known))).toBe(reliability);
  });

  test("is unknown while it is ungraded", () => {
    expect(gradingInForceOf(GRADINGS, when("2019-09-01"))).toBeUndefined();
    expect(reliabilityOf([], when("2020-01-09"))).toBe("F");
  });
});

test("the record of a source counts retracted, later confirmed and later contradicted items, each once", () => {
  const outcome = (act: ItemOutcome["act"], first: string, now: string, count = 1) =>
    ({ act, firstCredibility: first, credibility: now, count }) as ItemOutcome;
  const outcomes = [
    outcome("corrected", "3", "1", 2),
    outcome("corrected", "1", "1", 4),
    outcome("corrected", "2", "5"),
    outcome("corrected", "5", "5"),
    outcome("corrected", "2", "6"),
    outcome("retracted", "3", "1"),
    outcome("retracted", "3", "3", 2),
  ];
  expect(sourceRecordOf(outcomes, { itemCount: 40, isMore: false })).toEqual({
    itemCount: 40,
    isMore: false,
    confirmedCount: 2,
    contradictedCount: 1,
    retractedCount: 3,
  });
});
