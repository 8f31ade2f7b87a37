import fc from "fast-check";
import { expect, test } from "vitest";
import { highestLevelOf } from "@/domain/alert-level";
import {
  type Assessment,
  holdingOf,
  type Judgement,
  type LevelDay,
  standingJudgementsOf,
} from "@/domain/assessment/assessment";
import { BOARD_DAYS, boardOf } from "@/domain/board/board";
import { byTimes } from "@/domain/time/sort-by-times";
import { dayOf, HOUR_MS, type Instants, startOfDay } from "@/domain/time/time";
import { rangeEndingAt } from "@/domain/trend/trend";
import { boardFacts, indicatorVersion, judgement, NOW } from "./examples";
import { BEGIN, IDS, logs } from "./random-logs";

const ofIndicator = (log: readonly Assessment[], id: string) => log.filter((row) => row.indicatorId === id);
const holdingsOf = (log: readonly Assessment[], at: Instants): Judgement[] =>
  IDS.map((id) => holdingOf(ofIndicator(log, id), at)).filter((held) => held !== undefined);

function levelDaysOf(log: readonly Assessment[], at: Instants): LevelDay[] {
  const pieces = standingJudgementsOf(log, at.knownAt).filter((row) => row.effectiveAt <= at.effectiveAt);
  const dayKeyOf = (row: Judgement) => `${row.indicatorId} ${dayOf(row.effectiveAt)}`;
  return [...new Set(pieces.map(dayKeyOf))]
    .map((key) => levelDayOf(pieces.filter((row) => dayKeyOf(row) === key)))
    .filter((day) => day !== undefined);
}

function levelDayOf(judgements: readonly Judgement[]): LevelDay | undefined {
  const closing = [...judgements].sort(byTimes).at(-1);
  const highestLevel = highestLevelOf(judgements.map((j) => j.level));
  if (!closing || highestLevel === null) return undefined;
  const { indicatorId, effectiveAt: closingAt, level: closingLevel } = closing;
  return { indicatorId, day: dayOf(closingAt), highestLevel, closingLevel, closingAt };
}

/** The board of three indicators of one category, from their log alone. */
function boardFrom(log: readonly Assessment[], now: number) {
  const at = { effectiveAt: now, knownAt: now };
  const range = rangeEndingAt(now, BOARD_DAYS);
  const isInRange = (day: LevelDay) => day.day >= range.from && day.day <= range.to;
  return boardOf(
    boardFacts({
      at,
      range,
      indicators: IDS.map((id, position) => indicatorVersion({ id, position, recordedAt: BEGIN })),
      holdings: holdingsOf(log, at),
      openings: holdingsOf(log, { ...at, effectiveAt: startOfDay(range.from) - 1 }),
      levelDays: levelDaysOf(log, at).filter(isInRange),
    }),
  );
}

const levelsOn = (board: ReturnType<typeof boardFrom>) => [
  board.posture.level,
  ...board.categories.flatMap((category) => [category.level, ...category.indicators.map((i) => i.level)]),
];

test("shuffled: the log in any order gives the same board", () => {
  const shuffled = logs.chain((log) =>
    fc.shuffledSubarray(log, { minLength: log.length }).map((other) => ({ log, other })),
  );
  fc.assert(
    fc.property(shuffled, ({ log, other }) => {
      expect(boardFrom(other, NOW)).toEqual(boardFrom(log, NOW));
    }),
  );
});

test("repeated: a judgement repeated, or arriving twice, leaves every level unchanged", () => {
  fc.assert(
    fc.property(logs, fc.nat(), (log, pick) => {
      const at = { effectiveAt: NOW, knownAt: NOW };
      const standing = standingJudgementsOf(log, NOW);
      const again = standing[pick % Math.max(1, standing.length)];
      if (!again) return;
      const before = levelsOn(boardFrom(log, NOW));
      expect(levelsOn(boardFrom([...log, again], NOW))).toEqual(before);
      const held = holdingOf(ofIndicator(log, again.indicatorId), at);
      const saidAgain = {
        ...again,
        id: "said again",
        act: "assessed" as const,
        replacesId: null,
        restsOnId: null,
        recordedAt: NOW,
      };
      if (held?.effectiveAt !== again.effectiveAt || held.id === again.id)
        expect(levelsOn(boardFrom([...log, saidAgain], NOW))).toEqual(before);
    }),
  );
});

test("late: a judgement effective before the current one never changes the current level", () => {
  fc.assert(
    fc.property(
      logs,
      fc.integer({ min: 1, max: 2000 }),
      fc.constantFrom(1, 2, 3, 4, 5),
      (log, hoursBefore, level) => {
        const at = { effectiveAt: NOW, knownAt: NOW };
        for (const held of holdingsOf(log, at)) {
          const effectiveAt = held.effectiveAt - hoursBefore * HOUR_MS;
          const late = judgement({
            id: "late",
            indicatorId: held.indicatorId,
            level,
            effectiveAt,
            recordedAt: NOW,
          });
          expect(holdingsOf([...log, late], at)).toEqual(holdingsOf(log, at));
        }
      },
    ),
  );
});

test("missing: without any assessments effective before the current one, the same one holds", () => {
  fc.assert(
    fc.property(logs, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (log, isLost) => {
      const at = { effectiveAt: NOW, knownAt: NOW };
      const held = holdingsOf(log, at);
      const isOld = (row: Assessment) =>
        held.some(
          (h) =>
            h.indicatorId === row.indicatorId && row.effectiveAt < h.effectiveAt && row.act === "assessed",
        );
      const left = log.filter((row, i) => !(isLost[i] && isOld(row)));
      expect(holdingsOf(left, at)).toEqual(held);
    }),
  );
});

test("nothing new: passing time leaves every level unchanged, and never makes anything look fresher", () => {
  const worse = ["current", "due", "never", "overdue", "lapsed"];
  fc.assert(
    fc.property(logs, fc.integer({ min: 1, max: 3000 }), (log, hours) => {
      const before = boardFrom(log, NOW);
      const after = boardFrom(log, NOW + hours * HOUR_MS);
      expect(levelsOn(after)).toEqual(levelsOn(before));
      const statesOn = (board: typeof before) =>
        board.categories.flatMap((c) => c.indicators.map((i) => worse.indexOf(i.freshness.state)));
      for (const [i, state] of statesOn(after).entries())
        expect(state).toBeGreaterThanOrEqual(statesOn(before)[i] ?? 0);
    }),
  );
});
