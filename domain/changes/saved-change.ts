import { capitalised } from "../count-words";
import { excerptOf } from "../log/excerpt";
import { type LogEntry, type Names, textIn } from "../log/log-entry";
import type { Instant } from "../time/time";
import { ACTIONS, changeOf } from "./change";

/** How long what was saved can be undone, in milliseconds. */
export const UNDO_HOLDS_MS = 30_000;

/** The reason that an undoing is recorded with. */
export const UNDO_REASON = "Undone within 30 seconds of recording it.";

/** A row that an existing command can withdraw, and of which kind it is. */
export type Undo = {
  kind: "assessment" | "incident" | "merger" | "distinction" | "report" | "attribution" | "tie";
  rowId: string;
};

/** What a form has saved: `said` is what, `subject` of what, `href` where it is seen. */
export type SavedChange = {
  entry: number;
  said: string;
  subject: string;
  how: string;
  href: string | null;
  recordedAt: Instant;
  recordedBy: string;
  undo: Undo | null;
};

/** What is not said by the two halves of an action, such as `Indicator added`. */
const VERBS: Record<string, string> = {
  "assessment.recorded": "Level published",
  "assessment.confirmed": "Level confirmed",
  "assessment.corrected": "Level corrected",
  "assessment.retracted": "Level retracted",
  "attribution.stated": "Attribution recorded",
  "clock.mended": "Recorded times fixed",
  "distinction.withdrawn": "Likely duplicates again",
  "entry.written": "Entry added",
  "evidence.tied": "Reports linked",
  "evidence.untied": "Report unlinked",
  "handover.acknowledged": "Watch taken over",
  "handover.offered": "Watch handed over",
  "incident.distinguished": "Both incidents kept",
  "outage.began": "Outage reported",
  "outage.ended": "Outage ended",
  "task.planned": "Task added",
};

/** The actions whose sentence says more than their name. */
const WITH_SENTENCE = /^(assessment|attribution|outage)[.]/;

/** What an entry of the watch log saved, as the page after its form says it; the last of `count` of its kind. */
export function savedChangeOf(log: LogEntry, names: Names, count = 1): SavedChange {
  if (count > 1) return { ...savedChangeOf(log, names), ...SEVERAL, said: severalOf(log.action, count) };
  const { subject, said, because, href } = changeOf(log, names);
  const hasSubject = ACTIONS.includes(log.action);
  return {
    entry: log.seq,
    said: VERBS[log.action] ?? capitalised(log.action.replace(".", " ")),
    subject: hasSubject ? subject : excerptOf(because),
    how: WITH_SENTENCE.test(log.action) ? said : "",
    href,
    recordedAt: log.recordedAt,
    recordedBy: log.recordedBy,
    undo: undoOf(log),
  };
}

/** Several at once are neither named nor undone together. */
const SEVERAL = { subject: "", how: "", href: null, undo: null };

const severalOf = (action: string, count: number): string =>
  action === "assessment.confirmed" ? `${count} levels confirmed` : `${count} entries recorded`;

const UNDONE: Record<string, Undo["kind"]> = {
  "assessment.recorded": "assessment",
  "assessment.confirmed": "assessment",
  "incident.recorded": "incident",
  "incident.merged": "merger",
  "incident.distinguished": "distinction",
  "report.recorded": "report",
  "attribution.stated": "attribution",
};

/**
 * The row that undoes an entry when it is retracted; null where nothing would hold again.
 * Source: a retracted correction does not bring back what it corrected (DECISIONS 5).
 */
export function undoOf({ action, after }: LogEntry): Undo | null {
  const kind = UNDONE[action];
  if (kind) return { kind, rowId: textIn(after?.id) };
  const [tie, ...others]: unknown[] =
    action === "evidence.tied" && Array.isArray(after?.ties) ? after.ties : [];
  const isOne = typeof tie === "object" && tie !== null && "id" in tie && others.length === 0;
  return isOne ? { kind: "tie", rowId: textIn(tie.id) } : null;
}
