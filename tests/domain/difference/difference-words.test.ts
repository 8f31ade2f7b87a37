import { expect, test } from "vitest";
import { boardOf } from "@/domain/board/board";
import type { BoardCategory } from "@/domain/board/board-category";
import { differenceOf } from "@/domain/difference/difference";
import { differenceWordsOf } from "@/domain/difference/difference-words";
import { boardFacts, judgement, levelDay } from "../examples";

const BOARD = boardOf(boardFacts({ holdings: [judgement()], levelDays: [levelDay("2020-01-09")] }));
const [ROCKETS] = BOARD.categories as [BoardCategory];

/** What is said of a category that differs in some of its fields. */
function wordsWith(changes: Partial<BoardCategory>): string[] {
  const second = { ...BOARD, categories: [{ ...ROCKETS, ...changes }] };
  const [difference] = differenceOf(BOARD, second).categories;
  return difference ? differenceWordsOf(difference) : [];
}

test("a category that does not differ has no words", () => {
  expect(wordsWith({})).toEqual([]);
});

test("whatever field of a category differs is named, so that none differs in silence", () => {
  for (const field of Object.keys(ROCKETS).filter((key) => key !== "indicators" && key !== "id")) {
    const value = ROCKETS[field as keyof BoardCategory];
    const other = typeof value === "object" && value !== null ? { ...value, state: "blind" } : 9;
    expect(wordsWith({ [field]: other }), field).toEqual([expect.stringMatching(/\w/)]);
  }
});

test("a tile that looks the same says on which day its strip differs", () => {
  const { tracker } = ROCKETS;
  const levels = tracker.levels.map((level, i) => (i === 3 ? 2 : level));
  expect(wordsWith({ tracker: { ...tracker, levels } })).toEqual(["last 30 days (14 Dec 2019)"]);
});

test("an indicator is named with what differs in it, and so is the order of all", () => {
  const [rails] = ROCKETS.indicators;
  if (!rails) throw new Error("The board has no indicator.");
  expect(wordsWith({ indicators: [{ ...rails, place: "Erbil" }] })).toEqual(["Rails found (place)"]);
  expect(wordsWith({ indicators: [] })).toEqual(["Rails found (no longer watched)"]);
});

test("a category that is on one board only says so", () => {
  const without = { ...BOARD, categories: [] };
  expect(differenceOf(BOARD, without).categories.map(differenceWordsOf)).toEqual([
    ["no longer on the board"],
  ]);
  expect(differenceOf(without, BOARD).categories.map(differenceWordsOf)).toEqual([
    ["not on the board before"],
  ]);
});
