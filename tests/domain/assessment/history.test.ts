import { expect, test } from "vitest";
import { foldedHistory, type HistoryEntry, wholeHistory } from "@/domain/assessment/history";
import { judgement } from "../examples";

const entry = (id: string, act: "assessed" | "confirmed", effectiveAt: number): HistoryEntry => ({
  assessment: judgement({ id, act, effectiveAt, restsOnId: act === "confirmed" ? "a" : null }),
  replacedBy: null,
});
const history = [
  entry("c3", "confirmed", 40),
  entry("c2", "confirmed", 30),
  entry("c1", "confirmed", 20),
  entry("a", "assessed", 10),
];

test("a run of confirmations is one row, with their number and start", () => {
  expect(
    foldedHistory(history).map((row) => [row.assessment.id, row.confirmedBefore, row.confirmedSinceAt]),
  ).toEqual([
    ["c3", 2, 20],
    ["a", 0, null],
  ]);
});

test("a retracted confirmation has its own row", () => {
  const retracted = history.map((row) =>
    row.assessment.id === "c2" ? { ...row, replacedBy: judgement({ id: "r" }) } : row,
  );
  expect(foldedHistory(retracted).map((row) => row.assessment.id)).toEqual(["c3", "c2", "c1", "a"]);
});

test("the whole history has every row", () => {
  expect(wholeHistory(history)).toHaveLength(4);
});
