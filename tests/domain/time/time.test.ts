import fc from "fast-check";
import { expect, test } from "vitest";
import { parseInstant } from "@/domain/time/instant-text";
import {
  addDays,
  dateTimeGroupOf,
  dayOf,
  daysBetween,
  daysOf,
  dayWordsOf,
  endOfDay,
  FIRST_INSTANT,
  HOUR_MS,
  isoOf,
  LAST_INSTANT,
  MINUTE_MS,
  shortGroupOf,
  spanOf,
  startOfDay,
} from "@/domain/time/time";
import { at } from "../examples";

test.each([
  ["2020-01-08T01:34:00Z", "080134ZJAN20"],
  ["2020-01-08T01:34:59.999Z", "080134ZJAN20"],
  ["1999-12-31T23:59:00Z", "312359ZDEC99"],
  ["2100-02-28T00:00:00Z", "280000ZFEB00"],
])("%s is the date-time group %s, with seconds dropped", (iso, group) => {
  expect(dateTimeGroupOf(at(iso))).toBe(group);
});

test("within a known month, the group leaves it out", () => {
  expect(shortGroupOf(at("2020-01-08T01:34:00Z"))).toBe("080134Z");
});

test("a date-time group of this century is parsed back to its minute", () => {
  const minutes = fc.integer({ min: at("2000-01-01") / MINUTE_MS, max: at("2099-12-31T23:59Z") / MINUTE_MS });
  fc.assert(
    fc.property(minutes, (minute) => {
      expect(parseInstant(dateTimeGroupOf(minute * MINUTE_MS))).toBe(minute * MINUTE_MS);
    }),
  );
});

test("a UTC day starts at its first instant and ends where the next one starts", () => {
  expect(startOfDay("2020-02-29")).toBe(at("2020-02-29T00:00:00Z"));
  expect(endOfDay("2020-02-29")).toBe(at("2020-03-01T00:00:00Z"));
  expect(dayOf(endOfDay("2020-02-29") - 1)).toBe("2020-02-29");
  expect(dayOf(endOfDay("2020-02-29"))).toBe("2020-03-01");
});

test("an instant and its day are written as JavaScript writes them, also before 1970, of parts of a ms and outside of a desk's years", () => {
  const instants = fc.oneof(
    fc.integer({ min: FIRST_INSTANT, max: LAST_INSTANT }),
    fc.double({ min: -8.64e15, max: 8.64e15, noNaN: true }),
    fc.constantFrom(-0.5, -1, 0, 0.5, FIRST_INSTANT - 1, LAST_INSTANT + 1),
  );
  fc.assert(
    fc.property(instants, (instant) => {
      const written = new Date(instant).toISOString();
      expect([isoOf(instant), dayOf(instant)]).toEqual([written, written.slice(0, 10)]);
      expect(dayOf(instant)).toBe(written.slice(0, 10));
    }),
  );
  expect(() => isoOf(Number.NaN)).toThrow(RangeError);
  expect(() => dayOf(Number.NaN)).toThrow(RangeError);
});

test("days are counted and listed across the ends of months and leap years, both ends included", () => {
  expect(addDays("2020-03-01", -1)).toBe("2020-02-29");
  expect(daysBetween("2019-12-31", "2020-03-01")).toBe(61);
  expect(daysOf("2020-02-28", "2020-03-01")).toEqual(["2020-02-28", "2020-02-29", "2020-03-01"]);
  expect(daysOf("2020-03-01", "2020-03-01")).toEqual(["2020-03-01"]);
  expect(daysOf("2020-03-02", "2020-03-01")).toEqual([]);
});

test.each([
  [59 * MINUTE_MS, "59 min"],
  [60 * MINUTE_MS, "1 h"],
  [-44 * HOUR_MS, "44 h"],
  [72 * HOUR_MS - 1, "71 h"],
  [72 * HOUR_MS, "3 days"],
])("a duration of %i ms is %s", (ms, words) => {
  expect(spanOf(ms)).toBe(words);
});

test("a day in words", () => {
  expect(dayWordsOf("2020-01-09")).toBe("9 Jan 2020");
});
