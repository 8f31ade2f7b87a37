import { describe, expect, test } from "vitest";
import { isBlindAt, refusalOfOutage } from "@/domain/assessment/outage";
import { at, outage } from "../examples";

const down = outage({ id: "down", effectiveAt: at("2020-01-02"), recordedAt: at("2020-01-03") });
const back = outage({ id: "back", act: "back", effectiveAt: at("2020-01-05"), recordedAt: at("2020-01-05") });
const isBlind = (effectiveAt: string, knownAt = "2020-01-09", indicatorId = "rails") =>
  isBlindAt([back, down], indicatorId, { effectiveAt: at(effectiveAt), knownAt: at(knownAt) });

test("an indicator is blind from when its sources went down until they came back", () => {
  expect(
    ["2020-01-01", "2020-01-02", "2020-01-04", "2020-01-05", "2020-01-06"].map((day) => isBlind(day)),
  ).toEqual([false, true, true, false, false]);
});

test("an outage not yet known makes nothing blind, and a return not yet known ends nothing", () => {
  expect(isBlind("2020-01-02", "2020-01-02")).toBe(false);
  expect(isBlind("2020-01-06", "2020-01-04")).toBe(true);
});

test("an outage concerns its own indicator only", () => {
  expect(isBlind("2020-01-04", "2020-01-09", "chatter")).toBe(false);
});

test("of two reports for one instant, the one recorded later holds, in any order", () => {
  const corrected = outage({ act: "back", effectiveAt: down.effectiveAt, recordedAt: at("2020-01-04") });
  const then = { effectiveAt: at("2020-01-03"), knownAt: at("2020-01-09") };
  expect(isBlindAt([down, corrected], "rails", then)).toBe(false);
  expect(isBlindAt([corrected, down], "rails", then)).toBe(false);
});

test("of two reports recorded at once, the same one holds in any order", () => {
  const same = { effectiveAt: down.effectiveAt, recordedAt: down.recordedAt };
  const first = outage({ id: "a", act: "down", ...same });
  const second = outage({ id: "b", act: "back", ...same });
  const then = { effectiveAt: at("2020-01-03"), knownAt: at("2020-01-09") };
  expect(isBlindAt([first, second], "rails", then)).toBe(false);
  expect(isBlindAt([second, first], "rails", then)).toBe(false);
});

describe("an outage report", () => {
  const again = outage({ id: "again", effectiveAt: at("2020-01-07"), recordedAt: at("2020-01-07") });
  const refusalOf = (act: "down" | "back", day: string, known = [again, back, down], indicatorId = "rails") =>
    refusalOfOutage({ indicatorId, act, effectiveAt: at(day) }, known)?.problems[0];

  test("is accepted when it changes something at that time", () => {
    expect(refusalOf("down", "2020-01-06")).toBeUndefined();
    expect(refusalOf("down", "2020-01-01")).toBeUndefined();
    expect(refusalOf("back", "2020-01-07")).toBeUndefined();
    expect(refusalOf("back", "2020-01-08")).toBeUndefined();
    expect(refusalOf("down", "2020-01-08", [again], "chatter")).toBeUndefined();
  });

  test.each([
    ["down", "2020-01-03", [down], "act", /sources down since 020000ZJAN20 already/],
    ["down", "2020-01-08", [again, back, down], "act", /sources down since 070000ZJAN20 already/],
    ["back", "2020-01-06", [back, down], "act", /sources back since 050000ZJAN20 already/],
    ["back", "2020-01-06", [], "act", /were never down/],
    [
      "back",
      "2020-01-01",
      [down],
      "effectiveAt",
      /sources down since 020000ZJAN20; they cannot be back before/,
    ],
    [
      "back",
      "2020-01-04",
      [again, back, down],
      "effectiveAt",
      /sources down since 070000ZJAN20; they cannot/,
    ],
  ] as const)(
    "of %s at %s is refused when it contradicts the current one",
    (act, day, known, field, says) => {
      expect(refusalOf(act, day, [...known])).toEqual({ field, message: expect.stringMatching(says) });
    },
  );
});
