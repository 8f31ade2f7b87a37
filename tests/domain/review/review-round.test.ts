import { expect, test } from "vitest";
import { reviewOf } from "@/domain/review/review";
import { postponed, roundIn, roundOf, roundTextOf } from "@/domain/review/review-round";
import { HOUR_MS } from "@/domain/time/time";
import { boardFacts, indicatorVersion, judgement, NOW, outage } from "../examples";

const hoursAgo = (hours: number) => NOW - hours * HOUR_MS;

/** Three indicators: one overdue, one never assessed, one blind of which that was reported an hour ago. */
const review = reviewOf({
  board: boardFacts({
    indicators: ["rails", "docks", "camera"].map((id, i) => indicatorVersion({ id, position: i })),
    holdings: [
      judgement({ effectiveAt: hoursAgo(30) }),
      judgement({ id: "j2", indicatorId: "camera", effectiveAt: hoursAgo(30) }),
    ],
    outages: [outage({ indicatorId: "camera", effectiveAt: hoursAgo(1) })],
  }),
  contradictedAt: new Map(),
  incidentAt: new Map(),
});
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

test("before a round begins everything is next, and nothing is decided", () => {
  const round = roundOf(review, undefined);
  expect(idsOf(round.next)).toEqual(["camera", "rails", "docks"]);
  expect(round).toMatchObject({ startedAt: null, later: [], decided: 0 });
});

test("what was decided since a round began counts, and does not wait again in it, even when it is still blind", () => {
  const round = roundOf(review, { startedAt: hoursAgo(2), later: [] });
  expect(idsOf(round.next)).toEqual(["rails", "docks"]);
  expect(round.decided).toBe(1);
  expect(roundOf(review, { startedAt: hoursAgo(0.5), later: [] }).decided).toBe(0);
});

test("what was put off comes after the rest, and is still there when the browser comes back", () => {
  const kept = roundTextOf(postponed({ startedAt: hoursAgo(2), later: [] }, "rails"));
  const round = roundOf(review, roundIn(kept, NOW));
  expect([idsOf(round.next), idsOf(round.later)]).toEqual([["docks"], ["rails"]]);
});

test.each([
  ["nothing", ""],
  ["no time", "soon.aaaaaaaa"],
  ["a round from the future", `${NOW + 1}`],
  ["a round of the watch before", `${hoursAgo(13)}`],
])("%s is no round that goes on", (_, kept) => {
  expect(roundIn(kept, NOW)).toBeUndefined();
});

test("a cookie stays small however much is put off, and what is no mark in it is left out", () => {
  let round = { startedAt: NOW, later: [] as readonly string[] };
  for (let i = 0; i < 1_000; i++) round = postponed(round, `indicator ${i}`);
  expect(roundTextOf(round).length).toBeLessThan(3_000);
  expect(roundIn(`${NOW}.<script>.0123abcd`, NOW)?.later).toEqual(["0123abcd"]);
});
