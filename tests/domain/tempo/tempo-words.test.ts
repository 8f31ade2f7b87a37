import { describe, expect, test } from "vitest";
import {
  surgeMarkOf,
  surgeWordsOf,
  tempoSentenceOf,
  usualSourceOf,
  usualWordsOf,
  weeksWordsOf,
} from "@/domain/tempo/tempo-words";

const rows = { week: 3, usual: 1.25, usualDays: 84, surge: 0.1, unusualFrom: 5 };
const unusual = { ...rows, week: 6, surge: 0.038 };
const unknown = { week: 4, usual: null, usualDays: 12, surge: null, unusualFrom: null };
const beforeTempo = { week: 2, usual: 1.25 };

test.each([
  [1, "almost every week"],
  [0.6, "most weeks"],
  [0.37, "1 week of 3"],
  [0.1, "1 week of 10"],
  [0.0512, "1 week of 19"],
  [0.05, "1 week of 20"],
  [0.0071, "1 week of 140"],
  [0, "less than 1 week of 1,000"],
])("a share of %d is said as “%s”", (surge, words) => {
  expect(weeksWordsOf(surge)).toBe(words);
});

test.each([
  [rows, "1.3"],
  [{ week: 0, usual: 0 }, "none"],
  [unknown, "not known yet"],
])("of %j the usual number is said as “%s”", (tempo, words) => {
  expect(usualWordsOf(tempo)).toBe(words);
});

describe("a tempo in a sentence", () => {
  test.each([
    [rows, "3 in 7 days; usual 1.3; that many or more would be seen in 1 week of 10."],
    [unusual, "6 in 7 days; usual 1.3; that many or more would be seen in 1 week of 26, which is unusual."],
    [{ ...rows, week: 0, surge: 1 }, "None in 7 days; usual 1.3."],
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
  test("stands only where the count is unusual", () => {
    expect(surgeMarkOf(unusual)).toBe("Unusual: 6 or more in 1 week of 26");
    expect(surgeMarkOf({ ...rows, surge: 0.004 })).toBe("Very unusual: 3 or more in 1 week of 250");
    for (const tempo of [rows, unknown, beforeTempo]) expect(surgeMarkOf(tempo)).toBeNull();
  });

  test("in a table says how often in any case, and what is not known", () => {
    expect([rows, unusual, unknown, beforeTempo, { ...rows, week: 0, surge: 1 }].map(surgeWordsOf)).toEqual([
      "1 week of 10",
      "1 week of 26, unusual",
      "not known yet",
      "not known",
      "every week",
    ]);
  });
});

test("the usual number says what it is taken from", () => {
  expect(usualSourceOf(rows)).toBe("the mean of 7 days in the 12 weeks before");
  expect(usualSourceOf({ ...rows, usualDays: 30 })).toBe("the mean of 7 days in the 30 days watched before");
});
