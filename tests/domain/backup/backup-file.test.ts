import { expect, test } from "vitest";
import { backupNameOf, newestOf, superseded, takenAtOf } from "@/domain/backup/backup-file";
import { DAY_MS } from "@/domain/time/time";

const NOW = Date.parse("2020-01-08T01:34:05Z");
const backupAt = (takenAt: number) => ({ name: backupNameOf(takenAt), takenAt, bytes: 1 });
const week = [0, 3, 1, 6, 2, 5, 4].map((days) => backupAt(NOW - days * DAY_MS));

test("the name of a backup has the time of its start in UTC, and is parsed back", () => {
  expect(backupNameOf(NOW)).toBe("watchfloor-20200108-013405.000Z.db");
  expect(takenAtOf(backupNameOf(NOW + 7))).toBe(NOW + 7);
  expect(takenAtOf("watchfloor-20200108-013405Z.db")).toBe(NOW);
});

test.each([
  "watchfloor-20201301-013405Z.db",
  "watchfloor-20200108-013405Z.db.partial-12",
  "before the move.db",
  "runs.json",
])("%s is not a scheduled backup", (name) => {
  expect(takenAtOf(name)).toBeUndefined();
});

test("the newest backup is never one from the future", () => {
  expect(newestOf([...week, backupAt(NOW + DAY_MS)], NOW)?.takenAt).toBe(NOW);
  expect(newestOf([backupAt(NOW + 1)], NOW)).toBeUndefined();
});

test("the oldest beyond the number to keep are removed, and those from the future before them", () => {
  const future = backupAt(NOW + DAY_MS);
  const goes = superseded([...week, future], 5, NOW).map(({ takenAt }) => takenAt);
  expect(goes.sort()).toEqual([NOW - 6 * DAY_MS, NOW - 5 * DAY_MS, future.takenAt].sort());
  expect(superseded([backupAt(NOW), future], 1, NOW)).toEqual([future]);
  expect(superseded(week, 7, NOW)).toEqual([]);
  expect(superseded(week, 0, NOW)).toEqual([]);
});
