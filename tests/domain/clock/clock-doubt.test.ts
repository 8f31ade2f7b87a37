import { expect, test } from "vitest";
import {
  CLOCK_TOLERANCE_MS,
  type ClockReading,
  clockDoubtOf,
  LONG_AWAY_MS,
} from "@/domain/clock/clock-doubt";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/domain/time/time";
import { NOW } from "../examples";

const trusted: ClockReading = { clockAt: NOW, runningMs: 5_000, bootedMs: 90_000 };
/** What the clock says after some time, of which the machine slept some, when it was set forward or back meanwhile. */
const after = (passedMs: number, { sleptMs = 0, setMs = 0 } = {}): ClockReading => ({
  clockAt: NOW + passedMs + setMs,
  runningMs: trusted.runningMs + passedMs - sleptMs,
  bootedMs: trusted.bootedMs + passedMs,
});

test.each([
  ["that runs", after(40 * DAY_MS)],
  ["of a machine that slept for a weekend", after(3 * DAY_MS, { sleptMs: 2 * DAY_MS })],
  ["that a time server moved by a minute", after(HOUR_MS, { setMs: MINUTE_MS })],
  ["that was set back", after(HOUR_MS, { setMs: -DAY_MS })],
])("a clock %s is trusted", (_, now) => {
  expect(clockDoubtOf(now, trusted, NOW)).toBeUndefined();
});

test("a clock that was set forward is doubted, with what it should read", () => {
  const now = after(HOUR_MS, { setMs: 3653 * DAY_MS });
  expect(clockDoubtOf(now, trusted, NOW - DAY_MS)).toEqual({
    clockAt: now.clockAt,
    newestAt: NOW - DAY_MS,
    expectedAt: NOW + HOUR_MS,
  });
});

test("a step is doubted from just above the tolerance on", () => {
  expect(clockDoubtOf(after(0, { setMs: CLOCK_TOLERANCE_MS }), trusted, NOW)).toBeUndefined();
  expect(clockDoubtOf(after(0, { setMs: CLOCK_TOLERANCE_MS + 1 }), trusted, NOW)).toBeDefined();
});

test("a clock that returns to where the record already is has not jumped", () => {
  expect(clockDoubtOf(after(MINUTE_MS, { setMs: 5 * HOUR_MS }), trusted, NOW + 5 * HOUR_MS)).toBeUndefined();
});

test("a start long after the newest entry is doubted, and one on a desk without entries is not", () => {
  const now = { ...trusted, clockAt: NOW + LONG_AWAY_MS + 1 };
  expect(clockDoubtOf(now, null, NOW)).toEqual({ clockAt: now.clockAt, newestAt: NOW, expectedAt: null });
  expect(clockDoubtOf({ ...now, clockAt: NOW + LONG_AWAY_MS }, null, NOW)).toBeUndefined();
  expect(clockDoubtOf(now, null, 0)).toBeUndefined();
});

test("a start on a machine watched since then is explained by the elapsed time", () => {
  expect(clockDoubtOf(after(60 * DAY_MS), trusted, NOW - DAY_MS)).toBeUndefined();
});
