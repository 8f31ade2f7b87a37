import fc from "fast-check";
import { expect, test } from "vitest";
import { holdingOf } from "@/domain/assessment/assessment";
import { firstKeptDayOf, keptJudgementsOf } from "@/domain/retention/retention";
import { notKeptWordsOf } from "@/domain/time/as-of-instants";
import { DAY_MS, startOfDay } from "@/domain/time/time";
import { judgement, NOTHING, NOW } from "../examples";
import { BEGIN, IDS, logs } from "../random-logs";

/** A desk of years: the same log, `YEARS` times as slow. */
const YEARS = 6;
const slowly = (at: number) => NOW - (NOW - at) * YEARS;
const longLogs = logs.map((log) =>
  log.map((row) => ({
    ...row,
    effectiveAt: slowly(row.effectiveAt),
    recordedAt: slowly(row.recordedAt),
  })),
);
const cuts = fc.integer({ min: 0, max: 300 }).map((days) => slowly(BEGIN) + days * DAY_MS);

test("pruning keeps every level from the first kept day on, for every later query", () => {
  fc.assert(
    fc.property(longLogs, cuts, fc.nat(400), fc.nat(400), (all, cutAt, daysOn, daysAfter) => {
      const begin = startOfDay(firstKeptDayOf(cutAt));
      for (const id of IDS) {
        const own = all.filter((row) => row.indicatorId === id);
        const kept = keptJudgementsOf(own, cutAt);
        const left = own.filter((row) => kept.has(row.id));
        for (const effectiveAt of [begin - 1, begin + daysOn * DAY_MS])
          for (const knownAt of [cutAt, cutAt + daysAfter * DAY_MS, NOW + DAY_MS])
            expect(holdingOf(left, { effectiveAt, knownAt })).toEqual(
              holdingOf(own, { effectiveAt, knownAt }),
            );
      }
    }),
    { numRuns: 500 },
  );
});

const CUT_AT = NOW + 365 * DAY_MS;
const FIRST_KEPT_AT = startOfDay(firstKeptDayOf(CUT_AT));
const old = (of: object) => judgement({ effectiveAt: NOW, recordedAt: NOW, ...of });
const recent = { effectiveAt: FIRST_KEPT_AT + DAY_MS, recordedAt: FIRST_KEPT_AT + DAY_MS };
const later = { effectiveAt: NOW, recordedAt: FIRST_KEPT_AT + 2 * DAY_MS };

test.each([
  [
    "what opens the kept history stays, what was before it goes",
    [old({ id: "a" }), old({ id: "b", recordedAt: NOW + 1 })],
    ["b"],
  ],
  [
    "what a kept judgement was corrected to stays, however early it is effective",
    [
      judgement({ id: "a", ...recent }),
      judgement({ id: "b", act: "corrected", replacesId: "a", ...later }),
      old({ id: "c", effectiveAt: NOW + 1 }),
    ],
    ["a", "b", "c"],
  ],
  [
    "what a kept confirmation rested on stays, with the retraction by which both fell",
    [
      old({ id: "a" }),
      old({ id: "b", effectiveAt: NOW + 1 }),
      judgement({ id: "c", act: "confirmed", restsOnId: "a", ...recent }),
      { ...judgement({ id: "d", ...later }), ...NOTHING, replacesId: "a" },
    ],
    ["a", "b", "c", "d"],
  ],
])("%s", (_, log, kept) => {
  expect([...keptJudgementsOf(log, CUT_AT)].sort()).toEqual(kept);
});

test("an instant is answered from the cut-off on, and refused before it in words that name it", () => {
  expect(notKeptWordsOf(NOW, null)).toBeUndefined();
  expect(notKeptWordsOf(NOW, NOW)).toBeUndefined();
  expect(notKeptWordsOf(NOW - 1, NOW)).toMatch(/complete from 090600ZJAN20/);
});
