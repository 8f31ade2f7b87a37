import type { Instant } from "../time/time";
import type { Assessment } from "./assessment";

/** A row of an indicator's log, and the correction or retraction that replaced it. */
export type HistoryEntry = { assessment: Assessment; replacedBy: Assessment | null };

/** A row of the history as shown: a confirmation stands for the run of confirmations that it ends. */
export type HistoryRow = HistoryEntry & { confirmedBefore: number; confirmedSinceAt: Instant | null };

const isPlainConfirmation = (entry: HistoryEntry | undefined) =>
  entry?.assessment.act === "confirmed" && entry.replacedBy === null;

/** A history, latest first, with each run of confirmations folded into its latest one. */
export function foldedHistory(history: readonly HistoryEntry[]): HistoryRow[] {
  const rows: HistoryRow[] = [];
  for (const [i, entry] of history.entries()) {
    const above = rows.at(-1);
    if (above && isPlainConfirmation(entry) && isPlainConfirmation(history[i - 1])) {
      above.confirmedBefore += 1;
      above.confirmedSinceAt = entry.assessment.effectiveAt;
    } else rows.push({ ...entry, confirmedBefore: 0, confirmedSinceAt: null });
  }
  return rows;
}

export const wholeHistory = (history: readonly HistoryEntry[]): HistoryRow[] =>
  history.map((entry) => ({ ...entry, confirmedBefore: 0, confirmedSinceAt: null }));
