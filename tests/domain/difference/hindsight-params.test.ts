import { expect, test } from "vitest";
import { parseHindsightParams } from "@/domain/difference/hindsight-params";
import { DAY_MS } from "@/domain/time/time";
import { at, NOW } from "../examples";

const THEN = at("2020-01-08T01:34:00Z");

test("a hindsight asks for one moment, as known at that moment and as known now", () => {
  expect(parseHindsightParams({ effectiveAt: "080134ZJAN20" }, NOW)).toEqual({
    ok: true,
    value: {
      from: { effectiveAt: THEN, knownAt: THEN },
      to: { effectiveAt: THEN, knownAt: NOW },
    },
  });
});

test("asked for nothing, it is the moment 24 hours ago", () => {
  const moment = NOW - DAY_MS;
  expect(parseHindsightParams({}, NOW)).toMatchObject({
    value: { from: { effectiveAt: moment, knownAt: moment }, to: { effectiveAt: moment, knownAt: NOW } },
  });
});

test("any two times of knowing can be laid side by side", () => {
  const asked = {
    effectiveAt: "080134ZJAN20",
    knownAt: "2020-01-08T03:00Z",
    laterKnownAt: "2020-01-08T04:00Z",
  };
  expect(parseHindsightParams(asked, NOW)).toMatchObject({
    value: {
      from: { effectiveAt: THEN, knownAt: at("2020-01-08T03:00:00Z") },
      to: { effectiveAt: THEN, knownAt: at("2020-01-08T04:00:00Z") },
    },
  });
});

test("what cannot be read is refused once, at the field where it was typed", () => {
  const refused = parseHindsightParams({ effectiveAt: "yesterday", laterKnownAt: "tomorrow" }, NOW);
  expect(refused.ok ? [] : refused.problems.map(({ field }) => field)).toEqual([
    "effectiveAt",
    "laterKnownAt",
  ]);
});
