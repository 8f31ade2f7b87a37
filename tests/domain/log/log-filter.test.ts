import { expect, test } from "vitest";
import { parseLogFilter } from "@/domain/log/log-filter";
import { at } from "../examples";

test("the filter is parsed field by field, and empty fields do not matter", () => {
  const params = { action: "assessment", who: " Ada ", text: "", fromAt: "080134ZJAN20", after: "12" };
  expect(parseLogFilter(params)).toEqual({
    ok: true,
    value: {
      action: "assessment",
      categoryId: null,
      indicatorId: null,
      recordedBy: "Ada",
      fromAt: at("2020-01-08T01:34:00Z"),
      untilAt: null,
      text: null,
      sort: { by: "recorded", isDescending: true },
      after: 12,
    },
  });
});

test.each([
  ["fromAt", "yesterday"],
  ["untilAt", "320000ZJAN20"],
  ["after", "-1"],
  ["after", "1.5"],
  ["sort", "who"],
])("a %s of “%s” is refused at its field", (field, text) => {
  const refused = parseLogFilter({ [field]: text });
  expect(refused.ok ? [] : refused.problems.map((problem) => problem.field)).toEqual([field]);
});
