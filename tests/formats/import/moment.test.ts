import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, isoOf, startOfDay } from "@/domain/time/time";
import { calendarDay } from "@/formats/reading/day";
import { momentIn, orderIn, serialMomentIn } from "@/formats/reading/moment";

const iso = (moment: ReturnType<typeof momentIn>) =>
  moment && [new Date(moment.at).toISOString(), moment.precision];

describe("a time is as precise as it is written", () => {
  test.each([
    ["2019-06-13", "2019-06-13T00:00:00.000Z", "day"],
    ["20190613", "2019-06-13T00:00:00.000Z", "day"],
    ["13 June 2019", "2019-06-13T00:00:00.000Z", "day"],
    ["13-Jun-2019", "2019-06-13T00:00:00.000Z", "day"],
    ["2019-06", "2019-06-01T00:00:00.000Z", "month"],
    ["2019", "2019-01-01T00:00:00.000Z", "year"],
    ["2007-01-01 00:03:00", "2007-01-01T00:03:00.000Z", "minute"],
    ["2019-06-13T04:20Z", "2019-06-13T04:20:00.000Z", "minute"],
    ["2003-04-02T14:39:01-05:00", "2003-04-02T19:39:01.000Z", "minute"],
    ["2011-09-02T11:36:50-00:00", "2011-09-02T11:36:50.000Z", "minute"],
    ["13 June 2019 04:20", "2019-06-13T04:20:00.000Z", "minute"],
    ["2014-05-08T09:00:00.000000Z", "2014-05-08T09:00:00.000Z", "minute"],
  ])("%s", (text, at, precision) => expect(iso(momentIn(text))).toEqual([at, precision]));

  test.each([
    ...["", "soon", "2019-02-29", "2019-13-01", "0000-00-00", "1899-12-31", "10000-01-01", "31 June 2019"],
    ...["13 Foo 2019", "2019-06-13 24:00", "2019-06-13 04:60", "2019-06 04:20", "13/06/2019", "43838"],
  ])("%s is not a time", (text) => expect(momentIn(text)).toBeUndefined());
});

describe("a purely numeric date", () => {
  test("is a day once the order is known", () => {
    expect(iso(momentIn("08/01/2020", { order: "day first" }))?.[0]).toMatch(/^2020-01-08/);
    expect(iso(momentIn("08/01/2020", { order: "month first" }))?.[0]).toMatch(/^2020-08-01/);
    expect(iso(momentIn("8.1.2020 06:00", { order: "day first" }))).toEqual([
      "2020-01-08T06:00:00.000Z",
      "minute",
    ]);
    expect(momentIn("13/01/2020", { order: "month first" })).toBeUndefined();
  });

  test("is the same day in either order when both numbers are equal", () => {
    expect(iso(momentIn("01/01/2020"))?.[0]).toMatch(/^2020-01-01/);
  });

  test.each([
    ["13/06/2019", "day first"],
    ["06/13/2019 04:20", "month first"],
    ["08/01/2020", undefined],
    ["13/13/2020", undefined],
    ["2019-06-13", undefined],
  ])("%s settles its order: %s", (text, order) => expect(orderIn(text)).toBe(order));
});

test.each([
  ["43838", "2020-01-08T00:00:00.000Z", "day"],
  ["43838.25", "2020-01-08T06:00:00.000Z", "minute"],
])("a spreadsheet's %s is %s", (text, at, precision) =>
  expect(iso(serialMomentIn(text))).toEqual([at, precision]),
);

test.each(["12", "365", "99999999", "-5", "1e5"])("%s is not a spreadsheet day", (text) =>
  expect(serialMomentIn(text)).toBeUndefined(),
);

test("a calendar day is its first instant in UTC", () => {
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
])("%i-%i-%i does not exist", (year, month, day) => {
  expect(calendarDay(year, month, day)).toBeUndefined();
});
