import { expect, test } from "vitest";
import { reliabilityOf } from "@/domain/evidence/source";
import { byTimes } from "@/domain/time/sort-by-times";

const rows = (id: string, effectiveAt: number, recordedAt: number) => ({ id, effectiveAt, recordedAt });

test.each([
  ["the later in the world", rows("a", 2, 1), rows("b", 1, 9)],
  ["of the same moment, the one recorded later", rows("a", 1, 2), rows("b", 1, 1)],
  ["of both, the greater id", rows("b", 1, 1), rows("a", 1, 1)],
])("what comes last: %s", (_, last, other) => {
  expect([last, other].sort(byTimes).at(-1)).toBe(last);
  expect([other, last].sort(byTimes).at(-1)).toBe(last);
  expect(byTimes(last, last)).toBe(0);
});

test("a source has the grade that comes last", () => {
  const values = { sourceId: "s", reason: "Heard twice", recordedBy: "Ada" };
  const gradings = [
    { ...rows("b", 1, 1), ...values, reliability: "B" as const },
    { ...rows("a", 1, 1), ...values, reliability: "D" as const },
  ];
  expect(reliabilityOf(gradings, { effectiveAt: 5, knownAt: 5 })).toBe("B");
});
