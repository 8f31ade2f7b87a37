import { describe, expect, test } from "vitest";
import { casualtyWordsOf, whenWordsOf } from "@/domain/incident/incident-facts";
import {
  bottomLineOf,
  leftOutWordsOf,
  moveWordsOf,
  ownerWordsOf,
  saidWordsOf,
} from "@/domain/watch/brief-words";
import { exampleBrief } from "@/tests/formats/pages/example-brief";
import { at } from "../examples";

test.each([
  [3, 3, "unchanged"],
  [4, 3, "raised from 3 Substantial"],
  [2, 5, "lowered from 5 Critical"],
  [2, null, "first assessed"],
  [null, 2, "was 2 Moderate"],
  [null, null, "not assessed"],
] as const)("a level of %s that was %s when the watch began reads “%s”", (level, levelAtStart, values) =>
  expect(moveWordsOf({ level, levelAtStart }, exampleBrief.schema)).toBe(values),
);

test("the bottom line says where things stand, what moved, and what is open and late", () => {
  expect(bottomLineOf(exampleBrief)).toEqual([
    expect.stringMatching(/^4 Severe\. Highest of 3 categories/),
    expect.stringMatching(/^Since 082155ZJAN20: Rockets raised from 3 Substantial/),
    "1 open question, 1 task of which 1 overdue, 1 indicator overdue or blind.",
  ]);
});

test("a list says what it leaves out, and nothing when it is complete", () => {
  expect(leftOutWordsOf(300, 512)).toBe("The newest 300 of 512 are listed here.");
  expect(leftOutWordsOf(3, 3)).toBe("");
});

test("an item without an owner is for whoever has the watch", () => {
  expect(ownerWordsOf({ owner: null })).toBe("whoever has the watch");
  const [question] = exampleBrief.questions;
  expect(question && saidWordsOf(question)).toBe("asked at 090310ZJAN20 by Ada");
});

describe("an incident in words", () => {
  test.each([
    ["hour", null, "080130ZJAN20"],
    ["day", null, "8 Jan 2020"],
    ["week", null, "in the week of 8 Jan 2020"],
    ["month", at("2020-01-20T00:00Z"), "between 8 Jan 2020 and 20 Jan 2020"],
  ] as const)("is as precise as it is known: to the %s", (precision, untilAt, values) =>
    expect(whenWordsOf({ precision, effectiveAt: at("2020-01-08T01:30Z"), untilAt })).toBe(values),
  );

  test("has casualties only when they are known", () => {
    expect(casualtyWordsOf({ killedCount: null, injuredCount: null })).toBe("");
    expect(casualtyWordsOf({ killedCount: 0, injuredCount: null })).toBe("0 killed, unknown injured");
  });
});
