import { accept, type Outcome, type Problem } from "../outcome";
import { INSTANT_FORMS, parseInstant } from "../time/instant-text";
import type { Instant } from "../time/time";

/** The fields by which the watch log is asked, as they stand in an address. `before` is where a page of it ends. */
const LOG_FIELDS = ["action", "category", "indicator", "who", "from", "to", "text", "before"] as const;
type LogField = (typeof LOG_FIELDS)[number];

/** Which entries of the watch log somebody wants; null where it does not matter. */
export type LogFilter = {
  /** An action such as `assessment.recorded`, or a kind of them such as `assessment`. */
  action: string | null;
  categoryId: string | null;
  indicatorId: string | null;
  recordedBy: string | null;
  /** Recorded from this instant on, and up to that one, both included. */
  fromAt: Instant | null;
  toAt: Instant | null;
  /** Words that stand in the entry or in the name of what it is about, in any case. */
  text: string | null;
  /** Entries with a smaller number than this. */
  before: number | null;
};

/** Errors: refuses, each at its field, a time that can not be read, and a `before` that is no number of an entry. */
export function parseLogFilter(params: Partial<Record<string, string>>): Outcome<LogFilter> {
  const problems: Problem[] = [];
  const textOf = (field: LogField): string | null => params[field]?.trim() || null;
  const instantOf = (field: LogField): Instant | null => {
    const text = textOf(field);
    const instant = text === null ? null : parseInstant(text);
    if (instant === undefined) problems.push({ field, message: `This must be ${INSTANT_FORMS}` });
    return instant ?? null;
  };
  const before = textOf("before") === null ? null : Number(textOf("before"));
  if (
    before !== null &&
    !(/^\d+$/.test(textOf("before") ?? "") && Number.isSafeInteger(before) && before > 0)
  )
    problems.push({ field: "before", message: "This must be the number of an entry, from 1 up" });
  const filter: LogFilter = {
    action: textOf("action"),
    categoryId: textOf("category"),
    indicatorId: textOf("indicator"),
    recordedBy: textOf("who"),
    fromAt: instantOf("from"),
    toAt: instantOf("to"),
    text: textOf("text"),
    before,
  };
  return problems.length > 0 ? { ok: false, kind: "invalid", problems } : accept(filter);
}

/** The part of an address that asks for the same entries, up to another one; null for the newest. */
export function logQueryOf(params: Partial<Record<string, string>>, before: number | null): string {
  const fields = LOG_FIELDS.filter((field) => field !== "before" && params[field]?.trim());
  const query = new URLSearchParams(fields.map((field) => [field, params[field] ?? ""]));
  if (before !== null) query.set("before", String(before));
  return query.toString();
}
