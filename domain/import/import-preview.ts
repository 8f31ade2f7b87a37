import { levelWordsOf } from "../alert-level";
import type { IncidentDraft } from "../incident/incident-draft";
import { positionWordsOf } from "../incident/position-words";
import type { Precision } from "../incident/precision";
import type { Instant } from "../time/time";
import type { CheckedRow } from "./checked-row";
import type { ChoiceCounts, ColumnReport } from "./column-report";
import { type Fate, type Mapping, storedOf, type Tally } from "./import";
import type { KeyQuestion, RowBefore } from "./key-question";
import type { RefusedRow } from "./read-row";
import type { ReadingNotes } from "./reading-notes";
import { rowsOf } from "./undo-import";

/** One of the first rows of a file, as it would be stored. */
export type FirstRow = {
  row: number;
  key: string;
  fate: Fate;
  what: string;
  at: Instant;
  /** How precisely the time of an incident is known; null for other rows. */
  precision: Precision | null;
  untilAt: Instant | null;
  where: string;
  /** What else would be stored of an incident; absent in previews from older versions. */
  details?: string;
  /** What the desk holds of a changed row. */
  before?: RowBefore;
};

/** What was detected about a file: everything needed to store it. */
export type FoundFile = {
  format: string;
  formatTitle: string;
  terms: string;
  encoding: string;
  dataset: string;
  fileDigest: string;
  fileBytesCount: number;
  mapping: Mapping | null;
  /** The columns of a custom table. */
  columns: readonly string[];
};

/**
 * The result of checking a file, partial or final; `why` says why it could not be read.
 * Shape: `share` from 0 to 1; `refused` the first thousand at most.
 */
export type ImportPreview = {
  state: "checking" | "checked" | "unreadable";
  share: number;
  file: FoundFile | null;
  tally: Tally;
  first: readonly FirstRow[];
  refused: readonly RefusedRow[];
  why: string;
  /** The first changed rows, with what they were before; absent in previews from older versions, as are the next two. */
  changed?: readonly FirstRow[];
  notes?: ReadingNotes;
  question?: KeyQuestion | null;
  /** The columns of a custom table, and how many rows the choices beside them change. */
  columns?: readonly ColumnReport[];
  choices?: ChoiceCounts;
};

export const FIRST_ROWS = 20;

/** A row in the preview. */
export const firstRowOf = (row: CheckedRow, fate: Fate, now: number, before?: RowBefore): FirstRow => ({
  ...firstOf(row, fate, now),
  ...(before && fate === "changed" && { before }),
});

function firstOf({ row, key, content }: CheckedRow, fate: Fate, now: number): FirstRow {
  if (content.kind === "incident") {
    const { title, effectiveAt: at, precision, untilAt, place } = content.incident;
    const details = detailsOf(content.incident);
    return { row, key, fate, what: title, at, precision, untilAt, where: place, details };
  }
  const exactly = { precision: null, untilAt: null };
  if (content.kind === "level") {
    const { level, effectiveAt, indicatorId } = content.level;
    return { row, key, fate, what: levelWordsOf(level), at: effectiveAt, ...exactly, where: indicatorId };
  }
  const { title, effectiveAt, publishedAt, source } = content.report;
  return { row, key, fate, what: title, at: effectiveAt ?? publishedAt ?? now, ...exactly, where: source };
}

function detailsOf({ kind, latitude, longitude, killedCount, injuredCount, source }: IncidentDraft): string {
  const position =
    latitude === null || longitude === null ? "no position" : positionWordsOf(latitude, longitude);
  const harmed = [
    killedCount === null ? "" : `${killedCount} killed`,
    injuredCount === null ? "" : `${injuredCount} injured`,
  ];
  return [kind, position, ...harmed, source].filter(Boolean).join(" · ");
}

/** The result of a check in a few words. */
export function previewWordsOf(preview: ImportPreview | undefined): string {
  if (preview?.state === "unreadable") return "Check failed";
  if (preview?.state !== "checked") return "Check interrupted";
  const { tally } = preview;
  if (storedOf(tally) === 0) return "Checked: nothing to import";
  const refused = tally.refused > 0 ? `, ${rowsOf(tally.refused)} refused` : "";
  return `Checked: ${rowsOf(storedOf(tally))} new or changed${refused}`;
}
