import { z } from "zod";
import { optionalCursor, optionalOneOf, optionalWords, parse } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";

import type { Outcome } from "../outcome";
import { type Day, endOfDay, startOfDay } from "../time/time";
import { CREDIBILITIES, RELIABILITIES } from "./admiralty";

/** A day that may be left out; null then. */
const optionalDay = (what: string) =>
  z.preprocess(
    (value) => value || null,
    z.iso.date(`${what} must be a day, such as 2020-01-08, or left empty`).nullable(),
  );

const filters = z.object({
  text: optionalWords("Text", TEXT_LIMITS.line),
  source: optionalWords("Source", TEXT_LIMITS.name),
  category: optionalWords("Category", TEXT_LIMITS.name),
  credibility: optionalOneOf("Credibility", CREDIBILITIES),
  from: optionalDay("From"),
  until: optionalDay("Until"),
  /** Where the list goes on. */
  after: optionalCursor,
});

const sourceFilters = z.object({
  text: optionalWords("Text", TEXT_LIMITS.line),
  reliability: optionalOneOf("Reliability", RELIABILITIES),
  after: optionalWords("After", TEXT_LIMITS.line),
});

/** What a list of reports is narrowed to; null for anything. */
export type ReportFilters = z.output<typeof filters>;
export type SourceFilters = z.output<typeof sourceFilters>;

export const parseReportFilters = (raw: unknown): Outcome<ReportFilters> => parse(filters, raw);
export const parseSourceFilters = (raw: unknown): Outcome<SourceFilters> => parse(sourceFilters, raw);

/** The first and last instant of a range of days, where it has any. */
export const instantsOfDays = ({ from, until }: { from: Day | null; until: Day | null }) => ({
  fromAt: from === null ? null : startOfDay(from),
  untilAt: until === null ? null : endOfDay(until) - 1,
});
