import { expect, test } from "vitest";
import { logQueryOf, parseLogFilter } from "@/domain/log/log-filter";
import { at } from "../examples";

test("what is asked of the log is read field by field, and what is empty does not matter", () => {
  const asked = { action: "assessment", who: " Ada ", text: "", from: "080134ZJAN20", before: "12" };
  expect(parseLogFilter(asked)).toEqual({
    ok: true,
    value: {
      action: "assessment",
      categoryId: null,
      indicatorId: null,
      recordedBy: "Ada",
      fromAt: at("2020-01-08T01:34:00Z"),
      toAt: null,
      text: null,
      before: 12,
    },
  });
});

test.each([
  ["from", "yesterday"],
  ["to", "320000ZJAN20"],
  ["before", "-1"],
  ["before", "1.5"],
])("a %s of “%s” is refused at its field", (field, text) => {
  const refused = parseLogFilter({ [field]: text });
  expect(refused.ok ? [] : refused.problems.map((problem) => problem.field)).toEqual([field]);
});

test("the address of the next page asks the same, up to another entry", () => {
  const asked = { action: "assessment", who: "", text: "a & b", before: "90", whole: "1" };
  expect(logQueryOf(asked, 40)).toBe("action=assessment&text=a+%26+b&before=40");
  expect(logQueryOf(asked, null)).toBe("action=assessment&text=a+%26+b");
});
