import { likelihoodTextOf } from "@/domain/assessment/likelihood";
import { freshnessWordsOf as wordsOf } from "@/domain/board/freshness-words";
import { countOf } from "@/domain/count-words";
import type { RecordHead } from "@/domain/record/verdict";
import {
  DOCUMENT_WORDS,
  type DocumentSchema,
  documentLevelOf,
  levelTextOf,
} from "@/domain/snapshot/document-words";
import {
  type HandOut,
  type HandOutCategory,
  type HandOutIndicator,
  leftOutWordsOf,
} from "@/domain/snapshot/hand-out";
import type {
  IsoInstant,
  SnapshotCategory,
  SnapshotContent,
  SnapshotEvidence,
  SnapshotFreshness,
  SnapshotIncident,
} from "@/domain/snapshot/snapshot";
import { groupOf } from "@/domain/snapshot/snapshot-notice";
import { dayWordsOf } from "@/domain/time/time";
import { levelRunsOf } from "@/domain/trend/runs";

/** The freshness at the effective instant, such as `overdue 5 h`. */
export const freshnessWordsOf = ({ state, reviewAt }: SnapshotFreshness, effectiveAt: IsoInstant): string =>
  wordsOf({ state, reviewAt: reviewAt === null ? null : Date.parse(reviewAt) }, Date.parse(effectiveAt));

/**
 * How many indicators are in each state, best first, such as `17 current, 1 never assessed`; all states are included.
 */
export const freshnessCountsOf = (document: Stated): string[] =>
  countedStatesOf(document).map(({ words }) => words);

type Stated = { schema: DocumentSchema; posture: Pick<SnapshotContent["posture"], "freshness"> };

/** The states that occur, best first, each with its count in words. */
export const countedStatesOf = ({ schema, posture: { freshness } }: Stated) =>
  DOCUMENT_WORDS[schema].states
    .filter((state) => freshness[state] > 0)
    .map((state) => ({
      state,
      words: `${freshness[state]} ${state === "never" ? "never assessed" : state}`,
    }));

/** What stands in the place of something that was left out of an export. */
export const LEFT_OUT = "left out";

export const confidenceWordsOf = (confidence: string | null | undefined): string => confidence ?? "not given";

export const likelihoodWordsOf = ({ judgement }: HandOutIndicator): string =>
  judgement === null || judgement.likelihoodRatio === null
    ? "not given"
    : likelihoodTextOf(judgement.likelihoodRatio);

/** A category's heading, such as `Rockets: 4 Severe`. */
export const headingOf = (category: Pick<SnapshotCategory, "name" | "level" | "levelName">): string =>
  `${category.name}: ${levelTextOf(category)}`;

/** The record's head as documents print it; null for documents older than the record's seals. */
export const recordHeadWordsOf = (head: RecordHead | null | undefined): string | null =>
  head ? `entry ${head.revision}, seal ${head.seal}, key ${head.keyFingerprint}` : null;

/** How a report bears on a level, such as `supports`; one that was retracted says so. */
export const bearingWordsOf = ({ bearing, isRetracted }: SnapshotEvidence): string =>
  isRetracted ? `${bearing}, retracted since` : bearing;

/** When an incident happened, as exactly as it is known: `080134ZJAN20`, `8 Jan 2020`, `month of 1 Jan 2020`. */
export function incidentTimeOf({
  effectiveAt,
  precision,
}: Pick<SnapshotIncident, "effectiveAt" | "precision">): string {
  if (precision === "minute" || precision === "hour") return groupOf(effectiveAt);
  const day = dayWordsOf(effectiveAt.slice(0, 10));
  return precision === "day" ? day : `${precision} of ${day}`;
}

/** Killed and injured, such as `2, 5`; `unknown` where nobody knows. */
export const casualtyWordsOf = ({ killed, injured }: Pick<SnapshotIncident, "killed" | "injured">): string =>
  killed === null && injured === null ? "unknown" : `${killed ?? "unknown"}, ${injured ?? "unknown"}`;

/** How many incidents a category's list leaves out because it is full; null when it has them all. */
export function unlistedWordsOf({ trend, incidentList = [] }: HandOutCategory): string | null {
  if (!trend) return null;
  const rest =
    trend.incidents.reduce((sum, count) => sum + count, trend.impreciseIncidents) - incidentList.length;
  return rest > 0 && incidentList.length > 0
    ? `${countOf(rest, "earlier incident is", "earlier incidents are")} counted above but not listed.`
    : null;
}

/** A category's levels in words, such as `Rockets: 3 Substantial from 1 Nov 2019, 4 Severe from 2 Jan 2020, to 9 Jan 2020.` */
export function laneWordsOf(
  { name, trend }: Pick<SnapshotCategory, "name" | "trend">,
  schema: DocumentSchema,
): string {
  const runs = levelRunsOf(trend).map(
    ({ level, from }) => `${levelTextOf(documentLevelOf(schema, level))} from ${dayWordsOf(from)}`,
  );
  return `${name}: ${runs.join(", ")}, to ${dayWordsOf(trend.to)}.`;
}

/** The digest as it stands in the foot of pages; where it is left out, what else was. */
export const digestWordsOf = ({ digest, leftOut }: Pick<HandOut, "digest" | "leftOut">): string =>
  digest === undefined ? (leftOutWordsOf({ leftOut }) ?? "") : `SHA-256 ${digest}`;
