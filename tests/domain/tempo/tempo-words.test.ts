import { describe, expect, test } from "vitest";
import {
  surgeMarkOf,
  surgeWordsOf,
  tempoSentenceOf,
  usualSourceOf,
  usualWordsOf,
  weekFigureOf,
  weeksWordsOf,
  weekWordsOf,
} from "@/domain/tempo/tempo-words";

const rows = { week: 3, usual: 1.25, usualDays: 84, surge: 0.1, unusualFrom: 5 };
const unusual = { ...rows, week: 6, surge: 0.038 };
const unknown = { week: 4, usual: null, usualDays: 12, surge: null, unusualFrom: null };
const beforeTempo = { week: 2, usual: 1.25 };

test.each([
  [1, "almost every week"],
  [0.6, "most weeks"],
  [0.37, "about once in 3 weeks"],
  [0.1, "about once in 10 weeks"],
  [0.0512, "about once in 19 weeks"],
  [0.05, "about once in 20 weeks"],
  [0.0071, "about once in 140 weeks"],
  [0, "less than once in 1,000 weeks"],
])("a share of %d is written as “%s”", (surge, words) => {
  expect(weeksWordsOf(surge)).toBe(words);
});

test.each([
  [rows, "1.3"],
  [{ week: 0, usual: 0 }, "none"],
  [unknown, "not known yet"],
])("the usual number of %j is written as “%s”", (tempo, words) => {
  expect(usualWordsOf(tempo)).toBe(words);
});

test.each([
  [{ week: 3, weekDays: 7 }, "3 in 7 days", "3"],
  [{ week: 0 }, "none in 7 days", "0"],
  [{ week: 0, weekDays: 1 }, "none in 1 day watched", "0 (1 day watched)"],
  [{ week: 2, weekDays: 4 }, "2 in 4 days watched", "2 (4 days watched)"],
  [{ week: 0, weekDays: 0 }, "not watched", "not watched"],
])("of %j no day that nobody watched is told as quiet", (week, words, figure) => {
  const tempo = { ...unknown, ...week };
  expect(weekWordsOf(tempo)).toBe(words);
  expect(weekFigureOf(tempo)).toBe(figure);
});

describe("a tempo in a sentence", () => {
  test.each([
    [rows, "3 in 7 days, usually 1.3; that many or more happen about once in 10 weeks."],
    [unusual, "6 in 7 days, usually 1.3; that many or more happen about once in 26 weeks, which is unusual."],
    [{ ...rows, week: 0, surge: 1 }, "None in 7 days, usually 1.3."],
    [{ ...rows, week: 0, usual: 0, surge: 1 }, "None in 7 days, nor in 84 days watched before."],
    [
      unknown,
      "4 in 7 days; what is usual is not known yet: it takes 28 days watched before them, and there are 12.",
    ],
  ])("%j", (tempo, sentence) => {
    expect(tempoSentenceOf(tempo)).toBe(sentence);
  });
});

describe("a mark", () => {
  test("is shown only where the count is unusual", () => {
    expect(surgeMarkOf(unusual)).toBe("Unusual: about once in 26 weeks");
    expect(surgeMarkOf({ ...rows, surge: 0.004 })).toBe("Very unusual: about once in 250 weeks");
    for (const tempo of [rows, unknown, beforeTempo]) expect(surgeMarkOf(tempo)).toBeNull();
  });

  test("in a table always says how often, and what is unknown", () => {
    expect([rows, unusual, unknown, beforeTempo, { ...rows, week: 0, surge: 1 }].map(surgeWordsOf)).toEqual([
      "about once in 10 weeks",
      "about once in 26 weeks, unusual",
      "not known yet",
      "not known",
      "every week",
    ]);
  });
});

test("the usual number says what it is based on", () => {
  expect(usualSourceOf(rows)).toBe("the mean of 7 days in the 12 weeks before");
  expect(usualSourceOf({ ...rows, usualDays: 30 })).toBe("the mean of 7 days in the 30 days watched before");
});
