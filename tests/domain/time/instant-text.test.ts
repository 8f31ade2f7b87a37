import { describe, expect, test } from "vitest";
import { parseEnd, parseInstant } from "@/domain/time/instant-text";
import { isoOf } from "@/domain/time/time";

const read = (text: string) => {
  const instant = parseInstant(text);
  return instant === undefined ? "refused" : isoOf(instant).replace(":00.000Z", "Z");
};

describe("a time in ISO 8601", () => {
  test.each([
    ["2020-01-08T01:34Z", "2020-01-08T01:34Z"],
    ["2020-01-08T01:34:56.789Z", "2020-01-08T01:34:56.789Z"],
    ["2020-01-08T05:04+03:30", "2020-01-08T01:34Z"],
    ["2020-01-07T20:34-05:00", "2020-01-08T01:34Z"],
    ["2020-01-08T01:34", "2020-01-08T01:34Z"],
    ["2020-01-08 01:34", "2020-01-08T01:34Z"],
    ["  2020-01-08 01:34:00Z ", "2020-01-08T01:34Z"],
    ["2020-01-08", "2020-01-08T00:00Z"],
    ["2020-02-29", "2020-02-29T00:00Z"],
  ])("%j is %s", (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  test.each([
    "",
    "soon",
    "2020-02-30",
    "2019-02-29",
    "2020-13-01",
    "2020-01-08T24:00Z",
    "2020-01-08T01:60Z",
    "08/01/2020",
    "1578447240000",
    "2020-01-08T01:34+25:00",
    "1899-12-31T23:59:59Z",
    "9999-12-31T23:59:59-01:00",
    "+010000-01-01T00:00Z",
  ])("%j is refused", (text) => {
    expect(read(text)).toBe("refused");
  });

  test("can be anywhere from 1900 to 9999", () => {
    expect(read("1900-01-01")).toBe("1900-01-01T00:00Z");
    expect(read("9999-12-31T23:59")).toBe("9999-12-31T23:59Z");
  });
});

describe("a date-time group", () => {
  test.each([
    ["080134ZJAN20", "2020-01-08T01:34Z"],
    ["080134zjan20", "2020-01-08T01:34Z"],
    ["08013456ZJAN20", "2020-01-08T01:34:56.000Z"],
    ["080134ZJAN2020", "2020-01-08T01:34Z"],
    ["080134ZJAN1950", "1950-01-08T01:34Z"],
    ["290000ZFEB20", "2020-02-29T00:00Z"],
    ["312359ZDEC99", "2099-12-31T23:59Z"],
  ])("%j is %s", (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  test("knows every zone letter: A to M without J are east of UTC, N to Y west of it", () => {
    const east = [..."ABCDEFGHIKLM"].map((zone) => read(`081200${zone}JAN20`));
    const west = [..."NOPQRSTUVWXY"].map((zone) => read(`081200${zone}JAN20`));
    const hoursOf = (iso: string) => Number(iso.slice(11, 13)) + (iso.startsWith("2020-01-09") ? 24 : 0);
    expect(east.map(hoursOf)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(west.map(hoursOf)).toEqual([13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]);
  });

  test.each([
    "080134JJAN20",
    "300000ZFEB20",
    "290000ZFEB19",
    "310000ZAPR20",
    "000000ZJAN20",
    "082400ZJAN20",
    "080160ZJAN20",
    "080134ZJUM20",
    "080134ZJAN",
    "80134ZJAN20",
    "080134ZJAN1899",
    "080134JAN20",
  ])("%j is refused", (text) => {
    expect(read(text)).toBe("refused");
  });
});

test("as the end of a period, a day alone is its last instant, and any other time is itself", () => {
  expect([" 2020-01-08 ", "2020-01-08T01:34Z", "080134ZJAN20", "yesterday"].map(parseEnd)).toEqual([
    Date.UTC(2020, 0, 9) - 1,
    Date.UTC(2020, 0, 8, 1, 34),
    Date.UTC(2020, 0, 8, 1, 34),
    undefined,
  ]);
});
