import { expect, test } from "vitest";
import { reliabilityOf } from "@/domain/evidence/source";
import { byTimes } from "@/domain/time/order";

const told = (id: string, effectiveAt: number, recordedAt: number) => ({ id, effectiveAt, recordedAt });

test.each([
  ["the later in the world", told("a", 2, 1), told("b", 1, 9)],
  ["of the same moment, the one recorded later", told("a", 1, 2), told("b", 1, 1)],
  ["of both, the greater id", told("b", 1, 1), told("a", 1, 1)],
])("what comes last: %s", (_, last, other) => {
  expect([last, other].sort(byTimes).at(-1)).toBe(last);
  expect([other, last].sort(byTimes).at(-1)).toBe(last);
  expect(byTimes(last, last)).toBe(0);
});

test("a source has the grade that comes last", () => {
  const said = { sourceId: "s", reason: "Heard twice", recordedBy: "Ada" };
  const gradings = [
    { ...told("b", 1, 1), ...said, reliability: "B" as const },
    { ...told("a", 1, 1), ...said, reliability: "D" as const },
  ];
  expect(reliabilityOf(gradings, { effectiveAt: 5, knownAt: 5 })).toBe("B");
});
