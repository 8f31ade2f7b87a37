import { z } from "zod";
import {
  id,
  oneOf,
  optionalInstant,
  optionalOneOf,
  optionalUrl,
  optionalWords,
  parse,
  words,
} from "../input/fields";
import { formTextsOf, instantTextOf } from "../input/form-fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { FormFields, Outcome } from "../outcome";
import { CREDIBILITIES, RELIABILITIES } from "./admiralty";
import type { Report } from "./report";
import { AREA_LIMITS, type ReportArea } from "./report-area";

/** The id of a report, or a pasted link to its page. */
const originReportId = z.preprocess(
  (value) => (typeof value === "string" ? (/([^/?#\s]+)(?:[?#]\S*)?\s*$/.exec(value)?.[1] ?? null) : value),
  z.string("Origin must be a report").max(80, "Origin is not a report of this desk").nullish().default(null),
);

const corner = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]).readonly();
const areaName = z.string().max(TEXT_LIMITS.line);

/** The areas of a report; null where it names none. */
const reportAreas = z
  .array(
    z.union([
      z.object({ name: areaName, corners: z.array(corner).min(3).max(AREA_LIMITS.corners) }),
      z.object({ name: areaName, middle: corner, radiusKm: z.number().min(0).max(20_100) }),
    ]),
  )
  .max(AREA_LIMITS.areas)
  .nullish()
  .transform((areas): readonly ReportArea[] | null => (areas && areas.length > 0 ? areas : null));

const telling = {
  /** The name of a source; a new one is added when `reliability` is given. */
  source: words("Source", TEXT_LIMITS.line),
  reliability: optionalOneOf("Reliability", RELIABILITIES),
  categoryId: optionalWords("Category", TEXT_LIMITS.name),
  title: words("Title", TEXT_LIMITS.line),
  body: optionalWords("Text", TEXT_LIMITS.account),
  url: optionalUrl("Link"),
  credibility: oneOf("Credibility", CREDIBILITIES),
  publishedAt: optionalInstant("Published"),
  /** Defaults to when it was published, or else when it is recorded. */
  effectiveAt: optionalInstant("Effective time"),
  originReportId,
};

const replacement = { replacesId: id("Report"), reason: words("Reason", TEXT_LIMITS.line) };

const reportDraft = z.object({ ...telling, areas: reportAreas });
const reportCorrection = z.object({ ...telling, ...replacement });
const reportRetraction = z.object(replacement);

export type ReportDraft = z.output<typeof reportDraft>;
/** What a form says of a report, whose areas only files and programs give. */
export type ReportAccount = Omit<ReportDraft, "areas">;
type ReportCorrection = z.output<typeof reportCorrection>;
type ReportRetraction = z.output<typeof reportRetraction>;

export const parseReportDraft = (raw: unknown): Outcome<ReportDraft> => parse(reportDraft, raw);
export const parseReportCorrection = (raw: unknown): Outcome<ReportCorrection> =>
  parse(reportCorrection, raw);
export const parseReportRetraction = (raw: unknown): Outcome<ReportRetraction> =>
  parse(reportRetraction, raw);

/** A report as fields of the forms that replace it. A retraction cannot be replaced. */
export function formFieldsOf(row: Report): FormFields {
  const { id, act, categoryId, originReportId, title, body, url, credibility, reason } = row;
  return {
    ids: formTextsOf({ replacesId: act === "retracted" ? null : id, categoryId, originReportId }),
    texts: formTextsOf({
      ...{ title, body, url, credibility, reason },
      publishedAt: instantTextOf(row.publishedAt),
      effectiveAt: instantTextOf(row.effectiveAt),
    }),
  };
}
