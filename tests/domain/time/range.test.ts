import { expect, test } from "vitest";
import { chartDaysOf, parseChartDays } from "@/domain/time/range";

test.each([
  [undefined, 90],
  [null, 90],
  ["", 90],
  ["all", "all"],
  ["1", 1],
  ["365", 365],
  ["36500", 36_500],
])("for %j, a chart shows %j days", (text, days) => {
  expect(chartDaysOf(text)).toBe(days);
});

test.each(["0", "-7", "2.5", "36501", "week", "ALL", "1e9", "NaN", "0x1f", "+7", " 7", "07", "1e2"])(
  "%j days are refused",
  (text) => {
    expect(chartDaysOf(text)).toBeUndefined();
  },
);

test("the refusal says what would be accepted", () => {
  const message = "days must be “all” or a whole number from 1 to 36500";
  expect(parseChartDays("week")).toMatchObject({ ok: false, problems: [{ field: "days", message }] });
});
