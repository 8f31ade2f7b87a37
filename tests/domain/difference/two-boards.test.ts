import { expect, test } from "vitest";
import { twoBoardsOf, twoBoardsQuery } from "@/domain/difference/two-boards";
import { DAY_MS, isoOf } from "@/domain/time/time";
import { at, NOW } from "../examples";

const THEN = at("2020-01-08T01:34:00Z");

test("by default, the two boards are the present and the day before, as known then", () => {
  const from = NOW - DAY_MS;
  expect(twoBoardsOf({}, NOW)).toEqual({
    ok: true,
    value: { from: { effectiveAt: from, knownAt: from }, to: { effectiveAt: NOW, knownAt: NOW } },
  });
});

test("each of the four times is parsed like any time field, and an empty one has its default", () => {
  const params = { fromEffectiveAt: "080134ZJAN20", effectiveAt: " ", fromKnownAt: "2020-01-09" };
  expect(twoBoardsOf(params, NOW)).toMatchObject({
    value: { from: { effectiveAt: THEN, knownAt: at("2020-01-09T00:00:00Z") }, to: { effectiveAt: NOW } },
  });
});

test("an unreadable or future time is refused at its field", () => {
  const params = { fromKnownAt: "yesterday", knownAt: isoOf(NOW + 1) };
  const refused = twoBoardsOf(params, NOW);
  expect(refused.ok ? [] : refused.problems.map(({ field }) => field)).toEqual(["knownAt", "fromKnownAt"]);
});

test("the address of two boards names exactly those boards", () => {
  const boards = {
    from: { effectiveAt: THEN, knownAt: THEN + 1 },
    to: { effectiveAt: NOW, knownAt: NOW - 1 },
  };
  const params = Object.fromEntries(new URLSearchParams(twoBoardsQuery(boards)));
  expect(twoBoardsOf(params, NOW)).toEqual({ ok: true, value: boards });
});
