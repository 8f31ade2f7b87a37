import { describe, expect, test } from "vitest";
import type { AlertLevel } from "@/domain/alert-level";
import type { BoardFacts } from "@/domain/board/board";
import { REVIEW_REASONS, type ReviewFacts, reviewCountsOf, reviewOf } from "@/domain/review/review";
import { HOUR_MS } from "@/domain/time/time";
import { boardFacts, categoryVersion, indicatorVersion, judgement, NOW, outage } from "../examples";

const hoursAgo = (hours: number) => NOW - hours * HOUR_MS;

const reviewFacts = (board: Partial<BoardFacts>, rest: Partial<ReviewFacts> = {}): ReviewFacts => ({
  board: boardFacts(board),
  contradictedAt: new Map(),
  incidentAt: new Map(),
  ...rest,
});

/** Level 3 is reviewed every 24 hours. */
const judgedHoursAgo = (hours: number) => [judgement({ effectiveAt: hoursAgo(hours) })];

const reasonsOf = (facts: ReviewFacts) => reviewOf(facts).waiting[0]?.reasons ?? [];

/** A category whose last week was unusual: nothing for 12 weeks, then this many on one day. */
const surge = {
  incidentDays: [{ categoryId: "rockets", day: "2020-01-08", incidentCount: 9, impreciseCount: 0 }],
};

describe("an indicator waits for a review", () => {
  test.each([
    ["never", reviewFacts({})],
    ["due", reviewFacts({ holdings: judgedHoursAgo(20) })],
    ["overdue", reviewFacts({ holdings: judgedHoursAgo(30) })],
    ["lapsed", reviewFacts({ holdings: judgedHoursAgo(60) })],
    ["blind", reviewFacts({ holdings: judgedHoursAgo(1), outages: [outage()] })],
    [
      "contradicted",
      reviewFacts({ holdings: judgedHoursAgo(2) }, { contradictedAt: new Map([["rails", hoursAgo(1)]]) }),
    ],
    [
      "surging",
      reviewFacts(
        { holdings: judgedHoursAgo(2), ...surge },
        { incidentAt: new Map([["rockets", hoursAgo(1)]]) },
      ),
    ],
  ])("because it is %s", (reason, facts) => {
    expect(reasonsOf(facts)).toEqual([reason]);
  });

  test.each([
    ["it is within its review time", reviewFacts({ holdings: judgedHoursAgo(1) })],
    [
      "what contradicts it was known when it was judged",
      reviewFacts({ holdings: judgedHoursAgo(1) }, { contradictedAt: new Map([["rails", hoursAgo(1)]]) }),
    ],
    [
      "it was judged after the incidents of an unusual week",
      reviewFacts(
        { holdings: judgedHoursAgo(1), ...surge },
        { incidentAt: new Map([["rockets", hoursAgo(2)]]) },
      ),
    ],
    [
      "an incident came, as they usually do",
      reviewFacts({ holdings: judgedHoursAgo(2) }, { incidentAt: new Map([["rockets", hoursAgo(1)]]) }),
    ],
  ])("but not when %s", (_, facts) => {
    expect(reviewOf(facts).waiting).toEqual([]);
  });

  test("for several reasons at once, the most urgent first", () => {
    const facts = reviewFacts(
      { holdings: judgedHoursAgo(60), outages: [outage()], ...surge },
      { contradictedAt: new Map([["rails", hoursAgo(1)]]), incidentAt: new Map([["rockets", hoursAgo(1)]]) },
    );
    expect(reasonsOf(facts)).toEqual(["contradicted", "surging", "blind"]);
  });
});

describe("the order of a review", () => {
  const many = (rows: { id: string; level: AlertLevel; hours: number; position?: number }[]) =>
    reviewFacts(
      {
        indicators: rows.map(({ id }, i) => indicatorVersion({ id, position: i + 1 })),
        holdings: rows.map(({ id, level, hours }) =>
          judgement({ id: `j-${id}`, indicatorId: id, level, effectiveAt: hoursAgo(hours) }),
        ),
      },
      { contradictedAt: new Map([["against", hoursAgo(0.5)]]) },
    );

  test("is by reason, then by level, then by when the review was due, then that of the board", () => {
    const facts = many([
      { id: "due", level: 3, hours: 20 },
      { id: "overdue first", level: 3, hours: 30 },
      { id: "overdue higher", level: 4, hours: 14 },
      { id: "overdue earlier", level: 3, hours: 40 },
      { id: "lapsed", level: 1, hours: 400 },
      { id: "overdue last", level: 3, hours: 30 },
      { id: "against", level: 1, hours: 1 },
    ]);
    expect(reviewOf(facts).waiting.map(({ id }) => id)).toEqual([
      "against",
      "lapsed",
      "overdue higher",
      "overdue earlier",
      "overdue first",
      "overdue last",
      "due",
    ]);
  });
});

test("a review counts what waits, and each of its reasons", () => {
  const counts = reviewCountsOf(reviewOf(reviewFacts({ holdings: judgedHoursAgo(30), outages: [outage()] })));
  expect(counts).toMatchObject({ waiting: 1, revision: 1, reasons: { blind: 1, overdue: 0 } });
  expect(Object.keys(counts.reasons)).toEqual(REVIEW_REASONS.map(({ reason }) => reason));
});

test("what was last decided about an indicator is its level, or word of its sources", () => {
  const retired = { ...indicatorVersion({ id: "old", version: 2, isRetired: true }) };
  const { waiting, settledAt } = reviewOf(
    reviewFacts({
      categories: [categoryVersion()],
      indicators: [indicatorVersion(), indicatorVersion({ id: "docks" }), retired],
      holdings: [
        ...judgedHoursAgo(30),
        judgement({ id: "j2", indicatorId: "docks", effectiveAt: hoursAgo(3) }),
      ],
      outages: [
        outage({ effectiveAt: hoursAgo(2) }),
        outage({ id: "o2", act: "back", effectiveAt: hoursAgo(1) }),
      ],
    }),
  );
  expect(waiting.map(({ id, decidedAt }) => [id, decidedAt])).toEqual([["rails", hoursAgo(1)]]);
  expect(settledAt).toEqual([hoursAgo(3)]);
});
