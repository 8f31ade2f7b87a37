import { expect, test } from "vitest";
import { isBlindAt } from "@/domain/outage";
import { at, outage } from "./examples";

const down = outage({ id: "down", effectiveAt: at("2020-01-02"), recordedAt: at("2020-01-03") });
const back = outage({ id: "back", act: "back", effectiveAt: at("2020-01-05"), recordedAt: at("2020-01-05") });
const isBlind = (effectiveAt: string, knownAt = "2020-01-09", indicatorId = "rails") =>
  isBlindAt([back, down], indicatorId, { effectiveAt: at(effectiveAt), knownAt: at(knownAt) });

test("an indicator is blind from when its sources went down until they came back", () => {
  expect(
    ["2020-01-01", "2020-01-02", "2020-01-04", "2020-01-05", "2020-01-06"].map((day) => isBlind(day)),
  ).toEqual([false, true, true, false, false]);
});

test("an outage that was not yet known makes nothing blind, and a return not yet known makes nothing see", () => {
  expect(isBlind("2020-01-02", "2020-01-02")).toBe(false);
  expect(isBlind("2020-01-06", "2020-01-04")).toBe(true);
});

test("an outage concerns its own indicator only", () => {
  expect(isBlind("2020-01-04", "2020-01-09", "chatter")).toBe(false);
});

test("of two reports on the same instant, the one recorded later holds, in any order", () => {
  const corrected = outage({ act: "back", effectiveAt: down.effectiveAt, recordedAt: at("2020-01-04") });
  const asked = { effectiveAt: at("2020-01-03"), knownAt: at("2020-01-09") };
  expect(isBlindAt([down, corrected], "rails", asked)).toBe(false);
  expect(isBlindAt([corrected, down], "rails", asked)).toBe(false);
});
