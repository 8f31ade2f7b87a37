import type { z } from "zod";
import { listFilter, optionalInstant, optionalOneOf, optionalWords, parse } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { ListOrder, ListOrders } from "../list/list-order";
import type { Outcome } from "../outcome";
import { parseEnd } from "../time/instant-text";
import { CREDIBILITIES, RELIABILITIES } from "./admiralty";

/** The orders in which reports can be listed. */
export const REPORT_ORDERS = {
  when: "number",
  recorded: "number",
  title: "text",
  source: "text",
  category: "text",
  grade: "text",
} as const satisfies ListOrders;

/** The latest first. */
export const DEFAULT_REPORT_ORDER: ListOrder<keyof typeof REPORT_ORDERS> = { by: "when", isDescending: true };

/** The orders in which sources can be listed. */
export const SOURCE_ORDERS = {
  name: "text",
  reliability: "text",
  recorded: "number",
} as const satisfies ListOrders;

/** By name. */
export const DEFAULT_SOURCE_ORDER: ListOrder<keyof typeof SOURCE_ORDERS> = {
  by: "name",
  isDescending: false,
};

const filters = listFilter(REPORT_ORDERS, DEFAULT_REPORT_ORDER, {
  text: optionalWords("Text", TEXT_LIMITS.line),
  sourceId: optionalWords("Source", TEXT_LIMITS.name),
  categoryId: optionalWords("Category", TEXT_LIMITS.name),
  credibility: optionalOneOf("Credibility", CREDIBILITIES),
  fromAt: optionalInstant("From"),
  untilAt: optionalInstant("Until", parseEnd),
});

const sourceFilters = listFilter(SOURCE_ORDERS, DEFAULT_SOURCE_ORDER, {
  text: optionalWords("Text", TEXT_LIMITS.line),
  reliability: optionalOneOf("Reliability", RELIABILITIES),
});

/** Filters of a list of reports; null for any. */
export type ReportFilters = z.output<typeof filters>;
export type SourceFilters = z.output<typeof sourceFilters>;

export const parseReportFilters = (raw: unknown): Outcome<ReportFilters> => parse(filters, raw);
export const parseSourceFilters = (raw: unknown): Outcome<SourceFilters> => parse(sourceFilters, raw);
