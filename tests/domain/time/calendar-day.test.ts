import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDay } from "@/domain/time/calendar-day";
import { dayOf, isoOf, startOfDay } from "@/domain/time/time";

test("a day of the calendar is its first instant in UTC", () => {
  const days = fc.date({ min: new Date("1900-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = calendarDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      expect(isoOf(day ?? 0)).toBe(isoOf(startOfDay(dayOf(date.getTime()))));
    }),
  );
});

test.each([
  [2019, 2, 29],
  [2020, 4, 31],
  [2020, 0, 1],
  [2020, 13, 1],
  [2020, 1, 0],
  [1899, 12, 31],
  [20, 1, 1],
  [10_000, 1, 1],
  [Number.NaN, 1, 1],
])("%i-%i-%i is no day", (year, month, day) => {
  expect(calendarDay(year, month, day)).toBeUndefined();
});
