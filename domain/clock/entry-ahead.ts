import { type AlertLevel, levelWordsOf } from "../alert-level";
import type { Names } from "../log/log-entry";
import type { Instant } from "../time/time";

/** Something that takes effect in the future; `href` is where to correct or retract it. */
export type EntryAhead = { what: string; title: string; effectiveAt: Instant; href: string };

type Held = { effectiveAt: Instant };

export const levelAheadOf = (
  row: Held & { id: string; indicatorId: string; level: AlertLevel | null },
  names: Names,
): EntryAhead => ({
  what: "Level",
  title: `${names.get(row.indicatorId) ?? "An indicator"}: ${row.level === null ? "none" : levelWordsOf(row.level)}`,
  effectiveAt: row.effectiveAt,
  href: `/assessments/${row.id}/correct`,
});

export const incidentAheadOf = (row: Held & { incidentId: string; title: string }): EntryAhead => ({
  what: "Incident",
  title: row.title,
  effectiveAt: row.effectiveAt,
  href: `/incidents/${row.incidentId}/correct`,
});

export const reportAheadOf = (row: Held & { reportId: string; title: string }): EntryAhead => ({
  what: "Report",
  title: row.title,
  effectiveAt: row.effectiveAt,
  href: `/reports/${row.reportId}/correct`,
});

export const watchEntryAheadOf = (row: Held & { entryId: string; text: string }): EntryAhead => ({
  what: "Watch entry",
  title: row.text,
  effectiveAt: row.effectiveAt,
  href: `/watch/entries/${row.entryId}`,
});
