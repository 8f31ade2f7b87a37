import { wholeNumberIn } from "../decimal-number";
import { type ListOrder, type ListOrders, orderIn } from "../list/list-order";
import { accept, type Outcome, type Problem } from "../outcome";
import { INSTANT_FORMS, parseEnd, parseInstant } from "../time/instant-text";
import type { Instant } from "../time/time";
import type { Named } from "./log-entry";

/** The one order of the watch log, which goes both ways. */
const LOG_ORDERS = { recorded: "number" } as const satisfies ListOrders;
type LogOrder = ListOrder<keyof typeof LOG_ORDERS>;

/** The newest first. */
const DEFAULT_LOG_ORDER: LogOrder = { by: "recorded", isDescending: true };

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
  sort: LogOrder;
  /** The number of the last entry of the page before. */
  after: number | null;
};

/** The name of a filter in an address. */
type LogField = Exclude<keyof LogFilter, "recordedBy"> | "who";

/** The filter's choices found in the log: its actions and people, each in alphabetical order. */
export type LogWords = { actions: string[]; people: string[] };

/** All of the filter's choices: also everything that was ever watched, by name. */
export type LogChoices = LogWords & { categories: Named[]; indicators: Named[] };

/** Errors: refuses, each at its field, a time or an order that cannot be read, and an `after` that is no number of an entry. */
export function parseLogFilter(params: Partial<Record<string, string>>): Outcome<LogFilter> {
  const problems: Problem[] = [];
  const textOf = (field: LogField): string | null => params[field]?.trim() || null;
  const instantOf = (field: LogField, read = parseInstant): Instant | null => {
    const text = textOf(field);
    const instant = text === null ? null : read(text);
    if (instant === undefined) problems.push({ field, message: `This must be ${INSTANT_FORMS}` });
    return instant ?? null;
  };
  const after = textOf("after") === null ? null : (wholeNumberIn(textOf("after") ?? "") ?? 0);
  if (after === 0)
    problems.push({ field: "after", message: "This must be the number of an entry, from 1 up" });
  const sort = orderIn(textOf("sort") ?? "-recorded", LOG_ORDERS);
  if (!sort)
    problems.push({ field: "sort", message: "This must be recorded, or -recorded for the newest first" });
  const filter: LogFilter = {
    action: textOf("action"),
    categoryId: textOf("categoryId"),
    indicatorId: textOf("indicatorId"),
    recordedBy: textOf("who"),
    fromAt: instantOf("fromAt"),
    untilAt: instantOf("untilAt", parseEnd),
    text: textOf("text"),
    sort: sort ?? DEFAULT_LOG_ORDER,
    after,
  };
  return problems.length > 0 ? { ok: false, kind: "invalid", problems } : accept(filter);
}
