import { byTimes } from "../time/sort-by-times";
import type { Instants } from "../time/time";
import type { Credibility, Reliability } from "./admiralty";
import type { ReportAct, SourceGrading } from "./report";

/**
 * The grading of a source that holds at the two times.
 * Shape: `gradings` of one source, in any order. Before the earliest, that one stands in, so that reports imported for
 *        earlier times have a grade; undefined when none is known.
 */
export function gradingInForceOf(
  gradings: readonly SourceGrading[],
  { effectiveAt, knownAt }: Instants,
): SourceGrading | undefined {
  const known = gradings.filter((grading) => grading.recordedAt <= knownAt).sort(byTimes);
  return known.findLast((grading) => grading.effectiveAt <= effectiveAt) ?? known[0];
}

/** The reliability of a source at the two times; unknown while it is ungraded. */
export const reliabilityOf = (gradings: readonly SourceGrading[], at: Instants): Reliability =>
  gradingInForceOf(gradings, at)?.reliability ?? "F";

/** A replaced item of a source: its grade when it was recorded, and its newest state. */
export type ItemOutcome = {
  act: ReportAct;
  firstCredibility: Credibility;
  credibility: Credibility;
  count: number;
};

/**
 * The track record of a source's items.
 * Units: items; each in at most one of the counts. `itemCount` has a limit, and `isMore` says when it was reached.
 */
export type SourceRecord = {
  itemCount: number;
  isMore: boolean;
  confirmedCount: number;
  contradictedCount: number;
  retractedCount: number;
};

/**
 * The record of a source: of its items, how many were retracted, later confirmed (credibility moved to 1) or later
 * contradicted (moved to 5). Items that were 1 or 5 from the start are neither, and a move to 6 says nothing about the
 * source.
 * Shape:  `outcomes` hold the newest account of every replaced item.
 * Source: DECISIONS on graded sources.
 */
export function sourceRecordOf(
  outcomes: readonly ItemOutcome[],
  items: { itemCount: number; isMore: boolean },
): SourceRecord {
  const countOf = (fits: (outcome: ItemOutcome) => boolean) =>
    outcomes.filter(fits).reduce((sum, { count }) => sum + count, 0);
  const movedTo = (credibility: Credibility) =>
    countOf(
      (each) =>
        each.act !== "retracted" && each.credibility === credibility && each.firstCredibility !== credibility,
    );
  return {
    ...items,
    confirmedCount: movedTo("1"),
    contradictedCount: movedTo("5"),
    retractedCount: countOf((each) => each.act === "retracted"),
  };
}
