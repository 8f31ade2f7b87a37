import { z } from "zod";
import { optionalCursor, optionalInstant, optionalOneOf, optionalWords, parse } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";

import type { Outcome } from "../outcome";
import { parseEnd } from "../time/instant-text";
import { CREDIBILITIES, RELIABILITIES } from "./admiralty";

const filters = z.object({
  text: optionalWords("Text", TEXT_LIMITS.line),
  sourceId: optionalWords("Source", TEXT_LIMITS.name),
  categoryId: optionalWords("Category", TEXT_LIMITS.name),
  credibility: optionalOneOf("Credibility", CREDIBILITIES),
  fromAt: optionalInstant("From"),
  untilAt: optionalInstant("Until", parseEnd),
  /** The cursor of the page. */
  after: optionalCursor,
});

const sourceFilters = z.object({
  text: optionalWords("Text", TEXT_LIMITS.line),
  reliability: optionalOneOf("Reliability", RELIABILITIES),
  after: optionalWords("After", TEXT_LIMITS.line),
});

/** Filters of a list of reports; null for any. */
export type ReportFilters = z.output<typeof filters>;
export type SourceFilters = z.output<typeof sourceFilters>;

export const parseReportFilters = (raw: unknown): Outcome<ReportFilters> => parse(filters, raw);
export const parseSourceFilters = (raw: unknown): Outcome<SourceFilters> => parse(sourceFilters, raw);
