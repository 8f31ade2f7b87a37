import { describe, expect, test } from "vitest";
import { isBackupDue, lastScheduledAt } from "@/domain/backup/schedule";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/domain/time/time";

const at = (iso: string) => Date.parse(iso);
const HALF_PAST_TWO = 150;

test("the last scheduled time is today's once it has passed, and yesterday's before", () => {
  expect(lastScheduledAt(HALF_PAST_TWO, at("2020-01-08T02:29:59Z"))).toBe(at("2020-01-07T02:30:00Z"));
  expect(lastScheduledAt(HALF_PAST_TWO, at("2020-01-08T02:30:00Z"))).toBe(at("2020-01-08T02:30:00Z"));
  expect(lastScheduledAt(0, at("2020-01-08T23:59:00Z"))).toBe(at("2020-01-08T00:00:00Z"));
});

describe("a backup", () => {
  const now = at("2020-01-08T10:00:00Z");
  const quiet = {
    ...{ now, minute: HALF_PAST_TWO, startedAt: now - MINUTE_MS, newestAt: now - 14 * HOUR_MS },
    lastRun: { at: now - 14 * HOUR_MS, hasFailed: false },
  };

  test.each([
    ["is not due while the newest is younger than a day, though its time passed before the start", {}, false],
    ["is due when there is none", { newestAt: null, lastRun: null }, true],
    ["is due when the newest is older than a day", { newestAt: now - DAY_MS - 1 }, true],
    ["is due when its time came while the server ran", { startedAt: now - 10 * HOUR_MS }, true],
    [
      "is not due when one was made since its time",
      { startedAt: now - 10 * HOUR_MS, newestAt: now - 7 * HOUR_MS },
      false,
    ],
    ["is due though one from the future is there", { newestAt: now + 1 }, true],
    [
      "is not tried again soon after one failed",
      { newestAt: null, lastRun: { at: now - 30_000, hasFailed: true } },
      false,
    ],
    ["is tried again after an hour", { lastRun: { at: now - HOUR_MS, hasFailed: true } }, true],
    ["is tried again after a start", { lastRun: { at: now - 2 * MINUTE_MS, hasFailed: true } }, true],
    [
      "is not made over and over when something removes it",
      { newestAt: null, lastRun: { at: now - 2 * MINUTE_MS, hasFailed: false } },
      false,
    ],
    [
      "is not put off by a run from the future",
      { newestAt: null, lastRun: { at: now + 1, hasFailed: true } },
      true,
    ],
  ])("%s", (_, facts, isDue) => {
    expect(isBackupDue({ ...quiet, ...facts })).toBe(isDue);
  });

  test("is made once a day, at its time, by a server that runs for a week", () => {
    let [newestAt, count] = [null as number | null, 0];
    const startedAt = at("2020-01-01T12:00:00Z");
    for (let time = startedAt; time < startedAt + 7 * DAY_MS; time += MINUTE_MS / 2) {
      const lastRun = newestAt === null ? null : { at: newestAt, hasFailed: false };
      if (!isBackupDue({ now: time, minute: HALF_PAST_TWO, startedAt, newestAt, lastRun })) continue;
      newestAt = time;
      count++;
      if (count > 1) expect(time % DAY_MS).toBe(HALF_PAST_TWO * MINUTE_MS);
    }
    expect(count).toBe(8);
  });
});
