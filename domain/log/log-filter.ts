import { accept, type Outcome, type Problem } from "../outcome";
import { INSTANT_FORMS, parseEnd, parseInstant } from "../time/instant-text";
import type { Instant } from "../time/time";
import type { Named } from "./log-entry";

/** The query parameters that filter the watch log. */
const LOG_FIELDS = [
  "action",
  "categoryId",
  "indicatorId",
  "who",
  "fromAt",
  "untilAt",
  "text",
  "after",
] as const;
type LogField = (typeof LOG_FIELDS)[number];

/** Filters of the watch log; null for any. */
export type LogFilter = {
  /** An action such as `assessment.recorded`, or a group of them such as `assessment`. */
  action: string | null;
  categoryId: string | null;
  indicatorId: string | null;
  recordedBy: string | null;
  /** Recorded from this instant to that one, both included. */
  fromAt: Instant | null;
  untilAt: Instant | null;
  /** Text in the entry or in the name of its subject, ignoring case. */
  text: string | null;
  /** The cursor: the number of the last entry of the previous page. */
  after: number | null;
};

/** The filter's choices found in the log: its actions and people, each in alphabetical order. */
export type LogWords = { actions: string[]; people: string[] };

/** All of the filter's choices: also everything that was ever watched, by name. */
export type LogChoices = LogWords & { categories: Named[]; indicators: Named[] };

/** Errors: refusals by field for unreadable times, and for an `after` that is not an entry number. */
export function parseLogFilter(params: Partial<Record<string, string>>): Outcome<LogFilter> {
  const problems: Problem[] = [];
  const textOf = (field: LogField): string | null => params[field]?.trim() || null;
  const instantOf = (field: LogField, read = parseInstant): Instant | null => {
    const text = textOf(field);
    const instant = text === null ? null : read(text);
    if (instant === undefined) problems.push({ field, message: `This must be ${INSTANT_FORMS}` });
    return instant ?? null;
  };
  const after = textOf("after") === null ? null : Number(textOf("after"));
  if (after !== null && !(/^\d+$/.test(textOf("after") ?? "") && Number.isSafeInteger(after) && after > 0))
    problems.push({ field: "after", message: "This must be the number of an entry, from 1 up" });
  const filter: LogFilter = {
    action: textOf("action"),
    categoryId: textOf("categoryId"),
    indicatorId: textOf("indicatorId"),
    recordedBy: textOf("who"),
    fromAt: instantOf("fromAt"),
    untilAt: instantOf("untilAt", parseEnd),
    text: textOf("text"),
    after,
  };
  return problems.length > 0 ? { ok: false, kind: "invalid", problems } : accept(filter);
}

/** The query string of the same filter, after an entry; null for the newest. */
export function logQueryOf(params: Partial<Record<string, string>>, after: number | null): string {
  const fields = LOG_FIELDS.filter((field) => field !== "after" && params[field]?.trim());
  const query = new URLSearchParams(fields.map((field) => [field, params[field] ?? ""]));
  if (after !== null) query.set("after", String(after));
  return query.toString();
}
