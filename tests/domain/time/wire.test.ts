import fc from "fast-check";
import { expect, test } from "vitest";
import { boardOf } from "@/domain/board/board";
import { FIRST_INSTANT, LAST_INSTANT } from "@/domain/time/time";
import { fromWire, toWire } from "@/domain/time/wire";
import { boardFacts, judgement, NOW } from "../examples";

test("an instant is sent as ISO 8601 text", () => {
  expect(toWire({ effectiveAt: NOW, reviewAt: null, level: 3 })).toBe(
    '{"effectiveAt":"2020-01-09T06:00:00.000Z","reviewAt":null,"level":3}',
  );
});

test("any instant that a desk accepts is read back as it was sent, at any depth", () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST_INSTANT, max: LAST_INSTANT }), (instant) => {
      const value = { list: [{ recordedAt: instant, count: instant }], untilAt: null };
      expect(fromWire(toWire(value))).toEqual(value);
    }),
  );
});

test("a board is read back as it was sent", () => {
  const board = boardOf(boardFacts({ holdings: [judgement({ likelihoodRatio: 0.6 })] }));
  expect(fromWire(toWire(board))).toEqual(board);
});
