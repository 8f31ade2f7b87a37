import { describe, expect, test } from "vitest";
import type { AlertLevel } from "@/domain/alert-level";
import type { Confidence } from "@/domain/assessment/assessment";
import { rollUp } from "@/domain/board/rollup";
import { countOf, listOf } from "@/domain/count-words";

const says = (
  name: string,
  level: AlertLevel | null,
  confidence: Confidence | null = level === null ? null : "moderate",
) => ({ indicatorId: name.toLowerCase(), name, level, confidence });

describe("a category", () => {
  test("has the level of its highest indicator, and names every indicator that holds it, in board order", () => {
    const { level, explanation } = rollUp([says("Rails", 4), says("Chatter", 2), says("Drills", 4)]);
    expect(level).toBe(4);
    expect(explanation.driverIds).toEqual(["rails", "drills"]);
    expect(explanation.sentence).toBe("4 Severe, the highest of 3 indicators, held by Rails and Drills.");
  });

  test("says how many of its indicators were never assessed", () => {
    const { explanation } = rollUp([says("Rails", 2), says("Chatter", null), says("Drills", null)]);
    expect(explanation.sentence).toBe(
      "2 Moderate, the highest of 3 indicators, held by Rails. 2 indicators never assessed.",
    );
  });

  test("whose indicators were never assessed has no level and no driver", () => {
    expect(rollUp([says("Rails", null), says("Chatter", null)])).toMatchObject({
      level: null,
      confidence: null,
      explanation: { driverIds: [], sentence: "None of 2 indicators has been assessed yet." },
    });
  });

  test("with one indicator names it instead of counting to one", () => {
    expect(rollUp([says("Rails", 4)]).explanation.sentence).toBe(
      "4 Severe, held by its only indicator, Rails.",
    );
    expect(rollUp([says("Rails", null)]).explanation.sentence).toBe(
      "Its only indicator has not been assessed yet.",
    );
  });

  test("without indicators says so", () => {
    expect(rollUp([])).toMatchObject({
      level: null,
      explanation: { sentence: "No indicator is watched here yet." },
    });
  });

  test("has the highest confidence among its drivers, whatever the others have", () => {
    const of = (...words: Confidence[]) =>
      rollUp(words.map((word, i) => says(`I${i}`, 4, word)).concat(says("Low", 1, "high")));
    expect(of("low", "moderate").confidence).toBe("moderate");
    expect(of("low").confidence).toBe("low");
  });

  test("names the policy and its version with every explanation", () => {
    expect(rollUp([says("Rails", 4)]).explanation.policy).toEqual({ name: "highest", version: 1 });
  });
});

test("counts agree with their noun", () => {
  expect([countOf(1, "indicator"), countOf(0, "indicator"), countOf(2, "category", "categories")]).toEqual([
    "1 indicator",
    "0 indicators",
    "2 categories",
  ]);
});

test("names are listed as in a sentence", () => {
  expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(listOf)).toEqual(["", "A", "A and B", "A, B and C"]);
});
