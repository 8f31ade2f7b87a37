import fc from "fast-check";
import { expect, test } from "vitest";
import { holdingOf } from "@/domain/assessment/assessment";
import { firstKeptDayOf, notKeptWordsOf, openingOf } from "@/domain/time/retention";
import { DAY_MS, startOfDay } from "@/domain/time/time";
import { NOW } from "../examples";
import { IDS, logs } from "../random-logs";

const FIRST_KEPT_AT = startOfDay(firstKeptDayOf(NOW));

test("whatever goes before a cut-off, the level that holds on the first kept day is the same for all who ask later", () => {
  const cuts = fc.integer({ min: 0, max: 2200 }).map((hours) => NOW - hours * 3_600_000);
  fc.assert(
    fc.property(logs, cuts, (all, cutAt) => {
      const shift = FIRST_KEPT_AT - startOfDay(firstKeptDayOf(cutAt));
      const begin = FIRST_KEPT_AT - shift;
      for (const id of IDS) {
        const own = all.filter((row) => row.indicatorId === id);
        const before = own.filter((row) => row.effectiveAt < begin);
        const replacing = own.filter((row) => before.some((old) => old.id === row.replacesId));
        const kept = openingOf([...new Set([...before, ...replacing])], cutAt);
        const left = own.filter(
          (row) => row.effectiveAt >= begin || row.recordedAt >= cutAt || kept.has(row.id),
        );
        for (const knownAt of [cutAt, cutAt + DAY_MS, NOW + DAY_MS])
          expect(holdingOf(left, { effectiveAt: begin - 1, knownAt })).toEqual(
            holdingOf(own, { effectiveAt: begin - 1, knownAt }),
          );
      }
    }),
  );
});

test("an instant is answered from the cut-off on, and before it refused in words that name it", () => {
  expect(notKeptWordsOf(NOW, null)).toBeUndefined();
  expect(notKeptWordsOf(NOW, NOW)).toBeUndefined();
  expect(notKeptWordsOf(NOW - 1, NOW)).toMatch(/complete from 090600ZJAN20/);
});
