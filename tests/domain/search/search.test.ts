import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchOf } from "@/db/sqlite/search-match";
import { type FoundRow, type FoundState, rankedRows } from "@/domain/search/search";
import { isMeant, wordsOf } from "@/domain/search/search-words";

const row = (no: number, subjectId: string, state: FoundState, score: number): FoundRow => ({
  row: no,
  subjectId,
  state,
  score,
  recordedAt: no * 10,
});

describe("typed text", () => {
  test.each([
    ["FRONT altair", ["FRONT", "altair"]],
    ['K-1 "near" (x*)', ["K", "1", "near", "x"]],
    ["  ***  ", []],
    ["", []],
    ["a b c d e f g h i j", ["a", "b", "c", "d", "e", "f", "g", "h"]],
  ])("%j has the words %j", (typed, words) => {
    expect(wordsOf(typed)).toEqual(words);
  });

  test.each([
    [[], ""],
    [["front", "alt"], '("front" OR "fronts") AND ("alt" *)'],
    [["al"], '("al")'],
    [["attacks"], '("attacks" * OR "attack")'],
    [["AND"], '("AND" *)'],
  ])("the words %j become the query %j", (words, match) => {
    expect(matchOf(words)).toBe(match);
  });

  test("has the words that its last one begins instead of it, where they are known", () => {
    expect(matchOf(["front", "alt"], ["altair", "alter"])).toBe(
      '("front" OR "fronts") AND ("altair" OR "alter")',
    );
    expect(matchOf(["attacks"], ["attacks"])).toBe('("attacks" OR "attack")');
  });

  test("matches a text when every word of it starts a word there, ignoring case and accents", () => {
    expect(isMeant(["rec", "INC"], "Record an incident")).toBe(true);
    expect(isMeant(["cord"], "Record an incident")).toBe(false);
    expect(isMeant(["debris"], "Débris")).toBe(true);
    expect(isMeant([], "Anything")).toBe(true);
  });

  test("never puts more than words, quotes and operators into the query", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const match = matchOf(wordsOf(typed));
        expect(match.replaceAll(/"[\p{L}\p{N}\p{M}]+"/gu, "w")).toMatch(/^(\(w( \*)?( OR w)?\)( AND |$))*$/);
      }),
    );
  });
});

describe("search results", () => {
  test("list current matches first, best first, and then withdrawn ones, latest first", () => {
    const found = [
      row(1, "a", "standing", -1),
      row(2, "b", "retracted", -9),
      row(3, "c", "standing", -2),
      row(4, "d", "merged", -5),
    ];
    expect(rankedRows(found).map(({ subjectId }) => subjectId)).toEqual(["c", "a", "d", "b"]);
  });

  test("have one row per thing, the newest that matches", () => {
    const found = [row(1, "a", "replaced", -9), row(2, "a", "standing", -1), row(3, "b", "replaced", -3)];
    expect(rankedRows(found).map((each) => each.row)).toEqual([2, 3]);
  });
});
