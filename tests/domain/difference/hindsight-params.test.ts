import { expect, test } from "vitest";
import { parseHindsightParams } from "@/domain/difference/hindsight-params";
import { DAY_MS } from "@/domain/time/time";
import { at, NOW } from "../examples";

const THEN = at("2020-01-08T01:34:00Z");

test("a hindsight is of one instant, as known then and as known now", () => {
  expect(parseHindsightParams({ effectiveAt: "080134ZJAN20" }, NOW)).toEqual({
    ok: true,
    value: {
      from: { effectiveAt: THEN, knownAt: THEN },
      to: { effectiveAt: THEN, knownAt: NOW },
    },
  });
});

test("by default, it is of 24 hours ago", () => {
  const moment = NOW - DAY_MS;
  expect(parseHindsightParams({}, NOW)).toMatchObject({
    value: { from: { effectiveAt: moment, knownAt: moment }, to: { effectiveAt: moment, knownAt: NOW } },
  });
});

test("any two known times can be compared", () => {
  const params = {
    effectiveAt: "080134ZJAN20",
    knownAt: "2020-01-08T03:00Z",
    laterKnownAt: "2020-01-08T04:00Z",
  };
  expect(parseHindsightParams(params, NOW)).toMatchObject({
    value: {
      from: { effectiveAt: THEN, knownAt: at("2020-01-08T03:00:00Z") },
      to: { effectiveAt: THEN, knownAt: at("2020-01-08T04:00:00Z") },
    },
  });
});

test("an unreadable time is refused once, at its field", () => {
  const refused = parseHindsightParams({ effectiveAt: "yesterday", laterKnownAt: "tomorrow" }, NOW);
  expect(refused.ok ? [] : refused.problems.map(({ field }) => field)).toEqual([
    "effectiveAt",
    "laterKnownAt",
  ]);
});
