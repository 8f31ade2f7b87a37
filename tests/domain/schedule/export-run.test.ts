import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dueTimesOf,
  EXPORT_RETRY_MS,
  type ExportRun,
  exportRunsIn,
  exportRunsText,
  failingOf,
  numbersTakenFor,
  owedTimesOf,
} from "@/domain/schedule/export-run";
import type { ExportSchedule } from "@/domain/schedule/export-schedule";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/domain/time/time";

const SIX = Date.parse("2020-01-09T06:00:00Z");

const daily: ExportSchedule = {
  ...{
    id: "one",
    rowId: "row",
    occasion: "daily",
    minutes: [360],
    weekday: null,
    formats: ["html"],
    folder: "daily",
  },
  ...{ keptCount: 30, recordedAt: SIX - 10 * DAY_MS, recordedBy: "Ada", cover: null, choice: null },
};
const onPosture: ExportSchedule = { ...daily, occasion: "posture", minutes: [] };

const run = (dueAt: number, more: Partial<ExportRun> = {}): ExportRun => ({
  ...{ scheduleId: "one", dueAt, startedAt: dueAt, outcome: "written", number: 1, path: "/exports/one" },
  ...{ files: ["a.html"], posture: "4 rockets", problem: null, removed: [] },
  ...more,
});
const failed = (dueAt: number, startedAt = dueAt) =>
  run(dueAt, { startedAt, outcome: "failed", path: null, files: [], problem: "The disk is full." });

const factsAt = (now: number, runs: ExportRun[], changes: number[] = []) => ({
  zone: "UTC",
  now,
  runs,
  changes,
});
const due = (now: number, runs: ExportRun[], schedule = daily) =>
  dueTimesOf(schedule, factsAt(now, runs))[0] ?? null;
const fails = (now: number, runs: ExportRun[], schedule = daily, changes: number[] = []) => {
  const facts = factsAt(now, runs, changes);
  return failingOf(schedule, owedTimesOf(schedule, facts), facts);
};

describe("a daily export", () => {
  test("is due at its time, and not again once it is written", () => {
    expect(due(SIX - 1, [run(SIX - DAY_MS)])).toBeNull();
    expect(due(SIX, [run(SIX - DAY_MS)])).toBe(SIX);
    expect(due(SIX + HOUR_MS, [run(SIX), run(SIX - DAY_MS)])).toBeNull();
  });

  test("is due once after a stop, for the latest time that was missed", () => {
    expect(due(SIX + 5 * HOUR_MS, [run(SIX - 7 * DAY_MS)])).toBe(SIX);
    expect(
      due(SIX + 5 * HOUR_MS, [run(SIX, { startedAt: SIX + 5 * HOUR_MS }), run(SIX - 7 * DAY_MS)]),
    ).toBeNull();
  });

  test("is never due for a time before it was set", () => {
    expect(due(SIX + HOUR_MS, [], { ...daily, recordedAt: SIX + MINUTE_MS })).toBeNull();
    expect(due(SIX + DAY_MS, [], { ...daily, recordedAt: SIX + MINUTE_MS })).toBe(SIX + DAY_MS);
  });

  test("that failed is tried again for the same time, but not at once", () => {
    const runs = [failed(SIX), run(SIX - DAY_MS)];
    expect(due(SIX + EXPORT_RETRY_MS - 1, runs)).toBeNull();
    expect(due(SIX + EXPORT_RETRY_MS, runs)).toBe(SIX);
  });

  test("is made after the clock jumped a year ahead and back, and not twice when it stepped back an hour", () => {
    const ahead = run(SIX + 365 * DAY_MS);
    expect(due(SIX, [ahead, run(SIX - DAY_MS)])).toBe(SIX);
    expect(due(SIX + MINUTE_MS, [run(SIX), ahead, run(SIX - DAY_MS)])).toBeNull();
    const before = [run(SIX), run(SIX - DAY_MS)];
    expect(due(SIX - HOUR_MS, before)).toBeNull();
    expect(due(SIX + HOUR_MS, before)).toBeNull();
  });

  test("is made at most once per scheduled time, however the clock goes", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3 * DAY_MS, max: 3 * DAY_MS }), { maxLength: 12 }), (steps) => {
        let now = SIX;
        const runs: ExportRun[] = [];
        for (const step of [0, ...steps]) {
          now += step;
          const time = due(now, runs, { ...daily, recordedAt: 0 });
          if (time !== null) runs.unshift(run(time, { startedAt: now }));
          expect(due(now, runs, { ...daily, recordedAt: 0 })).toBeNull();
        }
        expect(new Set(runs.map(({ dueAt }) => dueAt)).size).toBe(runs.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe("an export on a change of posture", () => {
  test("is due for each change, in turn, and after a failure for the same ones again", () => {
    const changes = [SIX, SIX + 1, SIX + 20];
    expect(dueTimesOf(onPosture, factsAt(SIX + 30, [], changes))).toEqual(changes);
    const runs = [failed(SIX, SIX + 30)];
    expect(dueTimesOf(onPosture, factsAt(SIX + MINUTE_MS, runs, changes))).toEqual([]);
    expect(dueTimesOf(onPosture, factsAt(SIX + HOUR_MS, runs, changes))).toEqual(changes);
  });

  test("that failed fails no longer once there is nothing to export", () => {
    expect(fails(SIX + HOUR_MS, [failed(SIX)], onPosture, [SIX])).toMatchObject({ forMs: HOUR_MS });
    expect(fails(SIX + HOUR_MS, [failed(SIX)], onPosture, [])).toBeNull();
  });
});

test("a schedule that is edited after it failed is tried at once, and fails no longer for what it no longer owes", () => {
  const later: ExportSchedule = { ...daily, minutes: [18 * 60], recordedAt: SIX + 2 * MINUTE_MS };
  expect(fails(SIX + 3 * MINUTE_MS, [failed(SIX)])).not.toBeNull();
  expect(fails(SIX + 3 * MINUTE_MS, [failed(SIX)], later)).toBeNull();
  const edited: ExportSchedule = { ...onPosture, recordedAt: SIX + 2 * MINUTE_MS };
  expect(dueTimesOf(edited, factsAt(SIX + 3 * MINUTE_MS, [failed(SIX)], [SIX]))).toEqual([SIX]);
});

test("what earlier attempts at the same export took is known by its number", () => {
  const runs = [failed(SIX, SIX + DAY_MS), { ...failed(SIX), number: 7 }, failed(SIX - DAY_MS)];
  expect(numbersTakenFor([{ ...failed(SIX), number: null }, ...runs], "one", SIX)).toEqual([1, 7]);
  expect(numbersTakenFor(runs, "two", SIX)).toEqual([]);
});

test("the file of runs keeps the newest of repeated attempts, and the last export of every schedule", () => {
  const attempts = Array.from({ length: 900 }, (_, i) => failed(SIX, SIX + i * EXPORT_RETRY_MS)).reverse();
  const others = Array.from({ length: 400 }, (_, i) => run(SIX + i, { scheduleId: "two" })).reverse();
  const stored = exportRunsIn(exportRunsText([...attempts, ...others, run(SIX - DAY_MS)]));
  expect(stored[0]).toEqual(attempts[0]);
  expect(stored.filter(({ outcome }) => outcome === "failed")).toHaveLength(1);
  expect(stored.at(-1)).toEqual(run(SIX - DAY_MS));
  expect(stored.length).toBeLessThan(310);
  expect(exportRunsIn("not such a file")).toEqual([]);
});

test("a schedule fails since the first time that it was due and not written, and no longer once it is written again", () => {
  expect(fails(SIX + HOUR_MS, [failed(SIX), run(SIX - DAY_MS)])).toEqual({
    ...{ folder: "daily", problem: "The disk is full.", forMs: HOUR_MS },
  });
  const twice = [failed(SIX), failed(SIX - DAY_MS), run(SIX - 7 * DAY_MS)];
  expect(fails(SIX + HOUR_MS, twice)).toMatchObject({ forMs: DAY_MS + HOUR_MS });
  expect(fails(SIX, [run(SIX), failed(SIX - DAY_MS)])).toBeNull();
});
