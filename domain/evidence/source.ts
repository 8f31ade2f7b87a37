import { byTimes } from "../time/order";
import type { Instants } from "../time/time";
import type { Credibility, Reliability } from "./admiralty";
import type { ReportAct, SourceGrading } from "./report";

/**
 * The grading of one source that holds at the two times.
 * Shape:  `gradings` of one source, in any order. Before the earliest, that one stands in, so that reports brought in
 *         for earlier times have a grade; undefined when none is known.
 */
export function gradingInForceOf(
  gradings: readonly SourceGrading[],
  { effectiveAt, knownAt }: Instants,
): SourceGrading | undefined {
  const known = gradings.filter((grading) => grading.recordedAt <= knownAt).sort(byTimes);
  return known.findLast((grading) => grading.effectiveAt <= effectiveAt) ?? known[0];
}

/** How reliable a source is at the two times; unknown while nobody has graded it. */
export const reliabilityOf = (gradings: readonly SourceGrading[], at: Instants): Reliability =>
  gradingInForceOf(gradings, at)?.reliability ?? "F";

/** An item of a source that was written over: what it was worth when it was recorded, and what became of it. */
export type ItemOutcome = {
  act: ReportAct;
  firstCredibility: Credibility;
  credibility: Credibility;
  count: number;
};

/**
 * What became of the items of a source.
 * Units:  items; each in one of the counts at most. `itemCount` counts up to a limit, and `isMore` says when it stops.
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
 * contradicted (moved to 5). What was 1 or 5 from the start is neither, and a move to 6 says nothing of the source.
 * Shape:  `outcomes` hold the newest account of every item that was written over.
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
