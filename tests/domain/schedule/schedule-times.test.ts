import { expect, test } from "vitest";
import { instantOfLocal, lastTimeOf, nextTimeOf } from "@/domain/schedule/schedule-times";
import { isoOf } from "@/domain/time/time";

const at = (text: string) => Date.parse(text);
const daily = (...minutes: number[]) => ({
  ...{ occasion: "daily" as const, minutes, weekday: null, formats: ["html"] },
  ...{ folder: "daily", keptCount: 0, cover: null, choice: null },
});

test.each([
  ["2020-01-09", 360, "Asia/Baghdad", "2020-01-09T03:00"],
  ["2020-01-09", 0, "America/New_York", "2020-01-09T05:00"],
  ["2020-07-09", 360, "Europe/Berlin", "2020-07-09T04:00"],
  // Clocks go forward from 02:00 to 03:00: 02:30 is as far after the skip.
  ["2020-03-29", 150, "Europe/Berlin", "2020-03-29T01:30"],
  // Clocks go back from 03:00 to 02:00: 02:30 is shown twice.
  ["2020-10-25", 150, "Europe/Berlin", "2020-10-25T00:30"],
  ["2020-01-09", 1439, "Pacific/Kiritimati", "2020-01-09T09:59"],
  ["2020-01-09", 330, "Asia/Kathmandu", "2020-01-08T23:45"],
])("on %s the clocks show minute %i of the day in %s at %s", (day, minute, zone, expected) => {
  expect(isoOf(instantOfLocal(day, minute, zone)).slice(0, 16)).toBe(expected);
});

test("the last and the next scheduled time lie around the present, over midnight too", () => {
  const schedule = daily(360, 1080);
  const now = at("2020-01-09T02:59:59Z");
  expect(lastTimeOf(schedule, "Asia/Baghdad", now)).toBe(at("2020-01-08T15:00Z"));
  expect(nextTimeOf(schedule, "Asia/Baghdad", now)).toBe(at("2020-01-09T03:00Z"));
  expect(lastTimeOf(schedule, "Asia/Baghdad", at("2020-01-09T03:00Z"))).toBe(at("2020-01-09T03:00Z"));
});

test("a weekly time falls on its day in the desk's zone, and a change of posture has none", () => {
  const monday = { ...daily(0), occasion: "weekly" as const, weekday: "Monday" as const };
  const now = at("2020-01-09T12:00Z");
  expect(lastTimeOf(monday, "Asia/Baghdad", now)).toBe(at("2020-01-05T21:00Z"));
  expect(nextTimeOf(monday, "Asia/Baghdad", now)).toBe(at("2020-01-12T21:00Z"));
  expect(nextTimeOf({ ...daily(), occasion: "posture" }, "UTC", now)).toBeNull();
});
