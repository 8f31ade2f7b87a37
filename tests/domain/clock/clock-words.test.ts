import { expect, test } from "vitest";
import { isWrongClock } from "@/domain/clock/clock-mend";
import { clockSpanOf, doubtRefusalOf, doubtWordsOf, leadWordsOf } from "@/domain/clock/clock-words";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/domain/time/time";

const NEWEST = Date.parse("2026-11-22T10:00:00Z");

test.each([
  [3 * MINUTE_MS, "3 min"],
  [3 * HOUR_MS, "3 h"],
  [3 * HOUR_MS + 12 * MINUTE_MS, "3 h 12 min"],
  [41 * DAY_MS, "41 days"],
  [3653 * DAY_MS, "10 years"],
])("%d ms are %s", (ms, words) => {
  expect(clockSpanOf(ms)).toBe(words);
});

test("a doubt names what the clock reads, what contradicts it and the newest entry, with the full year", () => {
  const clockAt = NEWEST + 3653 * DAY_MS;
  expect(doubtWordsOf({ clockAt, newestAt: NEWEST, expectedAt: NEWEST + HOUR_MS })).toBe(
    "This machine's clock says 2036-11-22 10:00 UTC, 10 years later than expected. The newest entry is from 2026-11-22 10:00 UTC.",
  );
  expect(doubtWordsOf({ clockAt, newestAt: NEWEST, expectedAt: null })).toMatch(
    /10 years after the newest entry/,
  );
});

test("the refusal says how to confirm the clock on a page, over HTTP and on the command line", () => {
  const refusal = doubtRefusalOf({ clockAt: NEWEST, newestAt: 0, expectedAt: NEWEST - HOUR_MS });
  for (const way of ["Nothing was stored", "/clock", "POST /api/clock", "npm run clock -- --confirm"])
    expect(refusal).toContain(way);
});

test("a lead is one sentence", () => {
  expect(leadWordsOf(3 * HOUR_MS + 12 * MINUTE_MS)).toBe(
    "The newest entry is 3 h 12 min ahead of this machine's clock.",
  );
});

test("a recorded time belongs to a correction between its two ends only", () => {
  const mends = [{ clockAt: 100, recordedAt: 104 }];
  expect([100, 101, 103, 104].map((at) => isWrongClock(at, mends))).toEqual([false, true, true, false]);
});
