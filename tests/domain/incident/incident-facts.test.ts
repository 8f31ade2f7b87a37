import { expect, test } from "vitest";
import { shortWhenWordsOf } from "@/domain/incident/incident-facts";

const at = (time: string) => Date.parse(`${time}Z`);

test.each([
  ["minute", "2020-01-06T01:30", null, "060130ZJAN20"],
  ["day", "2020-01-06T00:00", null, "6 Jan 2020"],
  ["day", "2020-01-06T00:00", "2020-01-08T00:00", "6–8 Jan 2020"],
  ["day", "2020-01-06T00:00", "2020-01-06T23:00", "6 Jan 2020"],
  ["day", "2019-11-28T00:00", "2019-12-02T00:00", "28 Nov – 2 Dec 2019"],
  ["day", "2019-12-30T00:00", "2020-01-02T00:00", "30 Dec 2019 – 2 Jan 2020"],
  ["week", "2020-01-06T00:00", null, "week of 6 Jan 2020"],
  ["month", "2020-01-01T00:00", null, "Jan 2020"],
  ["year", "2020-01-01T00:00", null, "2020"],
] as const)(
  "a time known to the %s from %s until %s is short in a column: %s",
  (precision, from, until, words) =>
    expect(
      shortWhenWordsOf({ precision, effectiveAt: at(from), untilAt: until === null ? null : at(until) }),
    ).toBe(words),
);
