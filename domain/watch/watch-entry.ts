import { type Refusal, refuse } from "../outcome";
import type { Instant } from "../time/time";

/** What a watch records: what happened, open questions, and tasks. */
export const ENTRY_KINDS = ["entry", "question", "task"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** How a question or a task ends. */
export const CLOSING_ACTS = ["answered", "done", "dropped"] as const;
type ClosingAct = (typeof CLOSING_ACTS)[number];

/** How each kind may be closed: an entry never is, it can only be corrected. */
export const CLOSINGS = {
  entry: [],
  question: ["answered", "dropped"],
  task: ["done", "dropped"],
} as const satisfies Record<EntryKind, readonly ClosingAct[]>;

export const ENTRY_ACTS = ["written", "corrected", ...CLOSING_ACTS] as const;
type EntryAct = (typeof ENTRY_ACTS)[number];

/**
 * An entry, question or task. `entryId` stays the same through corrections and closing; `id` names this row.
 * Shape: a question has an owner; a task has a due time, and without an owner it is for whoever has the watch;
 *        `closing` is set when it is closed: the answer, or what was done.
 */
export type WatchEntry = {
  id: string;
  entryId: string;
  kind: EntryKind;
  act: EntryAct;
  replacesId: string | null;
  text: string;
  owner: string | null;
  dueAt: Instant | null;
  closing: string | null;
  effectiveAt: Instant;
  recordedAt: Instant;
  recordedBy: string;
};

export const KIND_WORDS = {
  entry: "entry",
  question: "question",
  task: "task",
} as const satisfies Record<EntryKind, string>;

export const isClosed = ({ act }: Pick<WatchEntry, "act">): boolean =>
  CLOSING_ACTS.some((closing) => closing === act);

/** Whether a task should be done by now. Nothing else is ever overdue. */
export const isOverdue = (entry: Pick<WatchEntry, "act" | "dueAt">, now: Instant): boolean =>
  entry.dueAt !== null && !isClosed(entry) && entry.dueAt <= now;

/** Sorts by due time, then, and without one, by when it was recorded. */
export const byDue = (a: WatchEntry, b: WatchEntry): number =>
  (a.dueAt ?? 0) - (b.dueAt ?? 0) || a.effectiveAt - b.effectiveAt || (a.entryId < b.entryId ? -1 : 1);

/**
 * Why an entry of a kind cannot have these fields; undefined when it can.
 * Errors: missing fields, and fields that the kind does not have.
 */
export function refusalOfEntry(
  kind: EntryKind,
  { owner, dueAt }: Pick<WatchEntry, "owner" | "dueAt">,
): Refusal | undefined {
  if (kind === "question" && owner === null) return refuse("Owner is required", "owner");
  if (kind === "task" && dueAt === null) return refuse("Due is required", "dueAt");
  if (kind === "entry" && owner !== null) return refuse("An entry has no owner", "owner");
  if (kind !== "task" && dueAt !== null) return refuse("Only a task has a due time", "dueAt");
  return undefined;
}

/** A line of the watch's log, and its text before it was corrected. */
export type LogLine = { entry: WatchEntry; before: WatchEntry | null };
