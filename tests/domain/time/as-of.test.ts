import { describe, expect, test } from "vitest";
import {
  aroundIncident,
  instantTextOf,
  momentOf,
  pathAt,
  presetsOf,
  withInstants,
} from "@/domain/time/as-of";
import { parseInstant } from "@/domain/time/instant-text";
import { isoOf } from "@/domain/time/time";
import { at, NOW } from "../examples";

const then = momentOf(at("2020-01-08T01:34:00Z"));

test.each([
  ["2020-01-08T01:34:00Z", "080134ZJAN20"],
  ["2020-01-08T01:34:56Z", "2020-01-08T01:34:56Z"],
  ["2020-01-08T01:34:00.007Z", "2020-01-08T01:34:00.007Z"],
  ["1999-12-31T23:59:00Z", "1999-12-31T23:59:00Z"],
  ["2100-01-01T00:00:00Z", "2100-01-01T00:00:00Z"],
])("the instant %s is %s in an address, and is parsed back exactly", (iso, text) => {
  expect(instantTextOf(at(iso))).toBe(text);
  expect(parseInstant(text)).toBe(at(iso));
});

describe("an address at two times", () => {
  test.each([
    ["/", "/?effectiveAt=080134ZJAN20&knownAt=080134ZJAN20"],
    [
      "/categories/rockets?days=7",
      "/categories/rockets?days=7&effectiveAt=080134ZJAN20&knownAt=080134ZJAN20",
    ],
    [
      "/indicators/a?skip=60#history",
      "/indicators/a?skip=60&effectiveAt=080134ZJAN20&knownAt=080134ZJAN20#history",
    ],
  ])("%s is %s", (href, text) => {
    expect(withInstants(href, then)).toBe(text);
    expect(withInstants(href, null)).toBe(href);
  });

  test("keeps the page's other parameters", () => {
    const page = { path: "/categories/rockets", rest: { days: "30" } };
    expect(pathAt(page, null)).toBe("/categories/rockets?days=30");
    expect(pathAt(page, then)).toContain("?days=30&effectiveAt=");
  });
});

test.each([
  ["12 h ago when nobody stands a watch", null, "12 h ago, as the start of a shift", "2020-01-08T18:00"],
  ["when the watch began", at("2020-01-08T20:15:00Z"), "Start of the watch", "2020-01-08T20:15"],
])(
  "every time bar offers the present, yesterday at 0600Z, and as the start of a shift %s",
  (_, began, name, iso) => {
    const offered = presetsOf(NOW, began).map(({ name, at: both }) => [
      name,
      both && isoOf(both.knownAt).slice(0, 16),
    ]);
    expect(offered).toEqual([
      ["Now", null],
      [name, iso],
      ["Yesterday 0600Z", "2020-01-08T06:00"],
    ]);
  },
);

test("before an incident is the minute before it; after it is when the desk had learned of it", () => {
  const incident = { id: "i1", title: "Two rockets", effectiveAt: at("2020-01-08T01:34:00Z") };
  const { before, after } = aroundIncident({ ...incident, learnedAt: at("2020-01-08T02:05:00Z") });
  expect([before.knownAt, after.knownAt].map(isoOf)).toEqual([
    "2020-01-08T01:33:00.000Z",
    "2020-01-08T02:05:00.000Z",
  ]);
});
