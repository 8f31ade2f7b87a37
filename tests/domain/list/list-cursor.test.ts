import { expect, test } from "vitest";
import { parseReportFilters } from "@/domain/evidence/report-filters";
import { parseIncidentFilter } from "@/domain/incident/incident-filter";
import { cursorIn, cursorTextOf } from "@/domain/list/list-cursor";
import { parseSkip } from "@/domain/list/list-page";
import { parseLogFilter } from "@/domain/log/log-filter";

const BROKEN = ["x", "5", "1578447240000.", ".abc", "1e3.abc", "99999999999999999.a", "9999999999999999.a"];

test("a cursor is parsed back as it was written", () => {
  const place = { key: -5, id: "01a21d07-c061-74a8-834a-4d4c0f2d90ae" };
  expect(cursorIn(cursorTextOf(place))).toEqual(place);
});

test.each([...BROKEN, "1578447240000.a b", `1578447240000.${"x".repeat(81)}`])(
  "a list that is to go on after “%s” is refused at its field",
  (after) => {
    for (const parse of [parseIncidentFilter, parseReportFilters]) {
      const outcome = parse({ after });
      expect(!outcome.ok && outcome.problems).toEqual([
        { field: "after", message: expect.stringContaining("left out for the first page") },
      ]);
    }
  },
);

test.each([undefined, "", " "])("a list that is to go on after %j begins at its beginning", (after) => {
  for (const parse of [parseIncidentFilter, parseReportFilters])
    expect(parse({ after })).toMatchObject({ ok: true, value: { after: null } });
});

test.each(["1e3", "0x10", "0", "x", "+5"])("a log that is to end before “%s” is refused", (after) => {
  expect(parseLogFilter({ after })).toMatchObject({ ok: false, problems: [{ field: "after" }] });
});

test.each(["x", "-1", "1.5", "1e3", "9999999999"])("leaving out “%s” entries is refused", (skip) => {
  expect(parseSkip(skip)).toMatchObject({ ok: false, problems: [{ field: "skip" }] });
});

test("leaving out 20 entries is taken, and none when nothing is said", () => {
  expect([parseSkip("20"), parseSkip(undefined)].map((skip) => skip.ok && skip.value)).toEqual([20, 0]);
});
