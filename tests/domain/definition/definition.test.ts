import { describe, expect, test } from "vitest";
import { countedAt, versionInForceOf } from "@/domain/definition/definition";
import { at, indicatorVersion } from "../examples";

const added = indicatorVersion({ version: 1, recordedAt: at("2020-01-02") });
const edited = indicatorVersion({ version: 2, change: "edited", recordedAt: at("2020-01-04") });
const retired = indicatorVersion({
  version: 3,
  change: "retired",
  isRetired: true,
  recordedAt: at("2020-01-06"),
});
const versions = [edited, retired, added];
const inForce = (effectiveAt: string, knownAt = "2020-01-09") =>
  versionInForceOf(versions, { effectiveAt: at(effectiveAt), knownAt: at(knownAt) })?.version;

describe("the version in force", () => {
  test("is the last one recorded by the effective instant, its own instant included", () => {
    expect(
      ["2020-01-02", "2020-01-03T23:59:59Z", "2020-01-04", "2020-01-08"].map((day) => inForce(day)),
    ).toEqual([1, 1, 2, 3]);
  });

  test("before there was any is the first one, so that imported history has a place", () => {
    expect(inForce("2019-10-01")).toBe(1);
  });

  test("is never one recorded after what was known", () => {
    expect(inForce("2020-01-08", "2020-01-05")).toBe(2);
    expect(inForce("2020-01-08", "2020-01-01")).toBeUndefined();
  });
});

test("a definition counts from when it is known until it is retired", () => {
  const counts = (effectiveAt: string, knownAt = "2020-01-09") =>
    countedAt(versions, { effectiveAt: at(effectiveAt), knownAt: at(knownAt) });
  expect([counts("2020-01-05"), counts("2020-01-07")]).toEqual([true, false]);
  expect(counts("2020-01-07", "2020-01-05")).toBe(true);
  expect(counts("2020-01-07", "2020-01-01")).toBe(false);
});
