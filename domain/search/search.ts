import type { Precision } from "../incident/precision";
import type { Instant, Instants } from "../time/time";

/** What can be found, in the order in which it is shown, and the page of each. */
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

/** How many of each kind are shown. */
export const HITS_SHOWN = 20;

/** What became of the row that was found, as known by then. */
const FOUND_STATES = ["standing", "replaced", "retired", "merged", "retracted"] as const;
export type FoundState = (typeof FOUND_STATES)[number];

/** A piece of a text, and whether it is one of the words that were looked for. */
export type TextPart = { text: string; isMatch: boolean };

/**
 * A row of the log in which the words stand. `score` is less the better it fits; `subjectId` stays through
 * corrections.
 */
export type FoundRow = {
  row: number;
  subjectId: string;
  state: FoundState;
  score: number;
  recordedAt: Instant;
};

/**
 * One thing that was found.
 * Shape: `name` is what it is called, `snippet` where the words stand in its text, empty when they stand in its name
 *        only; `about` and `place` say what it belongs to; `effectiveAt` is null for what has no time of its own;
 *        `precision` and `untilAt` say how exactly the time of an incident is known, and are null for the rest.
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
 * What was found of one kind.
 * Shape: `isMore`: there is more than is shown. `lookedBackToAt`: nothing recorded before was looked at, because too many
 *        have the words; null when all were. Then `hits` may be empty, and there may be some all the same.
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
 * The rows as they are shown: of each thing the newest row that was found, those that stand first and the best of them
 * first, after them what was taken back or replaced, the latest first. So nothing comes before what took its place.
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

/** What stands before and after a word that was found, in a text out of the index. */
export const MATCH_MARKS = { before: "\uFDD0", after: "\uFDD1" } as const;

/** A text out of the index as its parts. Marks that are not in pairs are no marks. */
export function partsOf(marked: string): TextPart[] {
  const pieces = marked.split(/\uFDD0([^\uFDD0\uFDD1]*)\uFDD1/);
  return pieces
    .map((text, i) => ({ text: text.replaceAll(/[\uFDD0\uFDD1]/g, ""), isMatch: i % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

/** The text of some parts. */
export const textOf = (parts: readonly TextPart[]): string => parts.map(({ text }) => text).join("");
