import type { Precision } from "../incident/precision";
import type { Instant, Instants } from "../time/time";

/** What can be searched, in the order of display, and the page of each. */
export const SEARCH_KINDS = [
  { kind: "category", title: "Categories", path: "/categories/" },
  { kind: "indicator", title: "Indicators", path: "/indicators/" },
  { kind: "incident", title: "Incidents", path: "/incidents/" },
  { kind: "report", title: "Reports", path: "/reports/" },
  { kind: "source", title: "Sources", path: "/sources/" },
  { kind: "judgement", title: "Judgements", path: "/indicators/" },
  { kind: "entry", title: "Log of the watches", path: "/watch/entries/" },
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number]["kind"];

export const HITS_SHOWN = 20;

/** The state of a found row, as known by then. */
const FOUND_STATES = ["standing", "replaced", "retired", "merged", "retracted"] as const;
export type FoundState = (typeof FOUND_STATES)[number];

/** A piece of text, and whether it matched. */
export type TextPart = { text: string; isMatch: boolean };

/** A matching row of a log. A lower `score` is a better match; `subjectId` stays through corrections. */
export type FoundRow = {
  row: number;
  subjectId: string;
  state: FoundState;
  score: number;
  recordedAt: Instant;
};

/**
 * One thing that was found.
 * Shape: `snippet` shows the match in its text, empty when only its name matches; `about` and `place` say what it
 *        belongs to; `effectiveAt` is null for things without a time; `precision` and `untilAt` say how precisely an
 *        incident's time is known, and are null for the rest.
 */
export type Hit = {
  kind: SearchKind;
  href: string;
  name: TextPart[];
  snippet: TextPart[];
  about: string | null;
  place: string | null;
  state: FoundState;
  effectiveAt: Instant | null;
  precision: Precision | null;
  untilAt: Instant | null;
  recordedAt: Instant;
  recordedBy: string;
};

/**
 * The hits of one kind.
 * Shape: `isMore`: not all are shown. `lookedBackToAt`: the search stopped at rows recorded then, because too many
 *        match, so that even empty `hits` may not be all; null when it was complete.
 */
export type HitGroup = {
  kind: SearchKind;
  title: string;
  hits: Hit[];
  isMore: boolean;
  lookedBackToAt: Instant | null;
};

export type SearchAnswer = Instants & { revision: number; words: string[]; groups: HitGroup[] };

/**
 * The rows in the order of display: the newest match of each thing; current ones first, best match first, then
 * retracted or replaced ones, latest first. So nothing comes before what replaced it.
 */
export function rankedRows(found: readonly FoundRow[]): FoundRow[] {
  const newest = new Map<string, FoundRow>();
  for (const row of found) {
    const other = newest.get(row.subjectId);
    if (!other || isNewer(row, other)) newest.set(row.subjectId, row);
  }
  const fallen = (row: FoundRow) => (row.state === "standing" ? 0 : 1);
  return [...newest.values()].sort(
    (a, b) =>
      fallen(a) - fallen(b) ||
      (fallen(a) === 0 ? a.score - b.score : 0) ||
      b.recordedAt - a.recordedAt ||
      b.row - a.row,
  );
}

const isNewer = (a: FoundRow, b: FoundRow) =>
  a.recordedAt > b.recordedAt || (a.recordedAt === b.recordedAt && a.row > b.row);

export const textOf = (parts: readonly TextPart[]): string => parts.map(({ text }) => text).join("");
