import { z } from "zod";
import { CREDIBILITIES, RELIABILITIES } from "../evidence/admiralty";
import {
  id,
  instant,
  oneOf,
  optionalCount,
  optionalInstant,
  optionalOneOf,
  optionalUrl,
  optionalWords,
  parse,
  words,
} from "../input/fields";
import { formTextsOf, instantTextOf } from "../input/form-fields";
import { formList } from "../input/form-lists";
import { TEXT_LIMITS } from "../input/text-limits";
import type { FormFields, Outcome } from "../outcome";
import type { Attribution } from "./attribution";
import { INCIDENT_KINDS, INCIDENT_STATUSES, type Incident } from "./incident";
import { isWholePosition, positionFields, WHOLE_POSITION } from "./position";
import { isKnownToTheDay, POSITION_PRECISION_NAMES, PRECISIONS } from "./precision";

const happening = {
  categoryId: id("Category"),
  kind: oneOf("Kind", INCIDENT_KINDS),
  title: words("Title", TEXT_LIMITS.line),
  description: optionalWords("Description", TEXT_LIMITS.account),
  effectiveAt: instant("Time"),
  untilAt: optionalInstant("Until"),
  precision: oneOf("Precision", PRECISIONS),
  place: words("Place", TEXT_LIMITS.line),
  ...positionFields,
  positionPrecision: optionalOneOf("Precision of the position", POSITION_PRECISION_NAMES),
  status: oneOf("Status", INCIDENT_STATUSES).default("reported"),
  killedCount: optionalCount("Killed"),
  injuredCount: optionalCount("Injured"),
  source: words("Source", TEXT_LIMITS.line),
  sourceUrl: optionalUrl("Source address"),
  reliability: oneOf("Reliability", RELIABILITIES),
  credibility: oneOf("Credibility", CREDIBILITIES),
};

const attribution = {
  actor: words("Who did it", TEXT_LIMITS.line),
  certainty: oneOf("Certainty", CREDIBILITIES),
  basis: words("Basis", TEXT_LIMITS.line),
};

type Placed = Pick<Incident, "latitude" | "longitude" | "positionPrecision">;
type Dated = Pick<Incident, "effectiveAt" | "untilAt" | "precision">;

const isPlacedWhenPrecise = ({ latitude, positionPrecision }: Placed) =>
  latitude !== null || positionPrecision === null;
const isInOrder = ({ effectiveAt, untilAt }: Dated) => untilAt === null || untilAt >= effectiveAt;
const isRangeImprecise = ({ untilAt, precision }: Dated) => untilAt === null || !isKnownToTheDay(precision);

/** What holds between the fields of an incident, whichever form brings it. */
const checked = <S extends z.ZodType<Placed & Dated>>(schema: S) =>
  schema
    .refine(isWholePosition, WHOLE_POSITION)
    .refine(isPlacedWhenPrecise, {
      path: ["positionPrecision"],
      message: "Say how exact a position is only where there is one",
    })
    .refine(isInOrder, { path: ["untilAt"], message: "Until must not lie before the time" })
    .refine(isRangeImprecise, {
      path: ["precision"],
      message: "A range of times has precision week, month or year",
    });

const reason = words("Reason", TEXT_LIMITS.line);

const incidentDraft = checked(
  z.preprocess(
    formList("attributions"),
    z.object({ ...happening, attributions: z.array(z.object(attribution)).max(20).default([]) }),
  ),
);
const correctionDraft = checked(z.object({ ...happening, replacesId: id("Incident"), reason }));
const retractionDraft = z.object({ replacesId: id("Incident"), reason });

const mergerDraft = z.object({
  replacesId: id("Incident"),
  mergedIntoId: id("The other incident"),
  reason,
});
const attributionDraft = z.object({ incidentId: id("Incident"), ...attribution });
const laterAttributionDraft = z.object({ replacesId: id("Attribution"), ...attribution });
const withdrawalDraft = z.object({ replacesId: id("Attribution"), basis: words("Reason", TEXT_LIMITS.line) });

export type IncidentDraft = z.output<typeof incidentDraft>;
type IncidentCorrectionDraft = z.output<typeof correctionDraft>;
type IncidentRetractionDraft = z.output<typeof retractionDraft>;

export const parseIncidentDraft = (raw: unknown): Outcome<IncidentDraft> => parse(incidentDraft, raw);
export const parseIncidentCorrectionDraft = (raw: unknown): Outcome<IncidentCorrectionDraft> =>
  parse(correctionDraft, raw);
export const parseIncidentRetractionDraft = (raw: unknown): Outcome<IncidentRetractionDraft> =>
  parse(retractionDraft, raw);
export const parseMergerDraft = (raw: unknown): Outcome<z.output<typeof mergerDraft>> =>
  parse(mergerDraft, raw);
export const parseAttributionDraft = (raw: unknown): Outcome<z.output<typeof attributionDraft>> =>
  parse(attributionDraft, raw);
export const parseLaterAttributionDraft = (raw: unknown): Outcome<z.output<typeof laterAttributionDraft>> =>
  parse(laterAttributionDraft, raw);
export const parseWithdrawalDraft = (raw: unknown): Outcome<z.output<typeof withdrawalDraft>> =>
  parse(withdrawalDraft, raw);

/** An account of an incident as the forms that replace it hold it. Nothing can replace a retraction. */
export function formFieldsOf(row: Incident): FormFields {
  const { id, act, categoryId, ...told } = row;
  const { kind, title, description, precision, place, latitude, longitude, positionPrecision } = told;
  const { status, killedCount, injuredCount, source, sourceUrl, reliability, credibility, reason } = told;
  return {
    ids: formTextsOf({ replacesId: act === "retracted" ? null : id, categoryId }),
    texts: formTextsOf({
      ...{ kind, title, description, precision, place, latitude, longitude, positionPrecision },
      ...{ status, killedCount, injuredCount, source, sourceUrl, reliability, credibility, reason },
      effectiveAt: instantTextOf(told.effectiveAt),
      untilAt: instantTextOf(told.untilAt),
    }),
  };
}

/** What was said of who did it, as the forms that replace it hold it. */
export const attributionFieldsOf = ({ id, actor, certainty, basis }: Attribution): FormFields => ({
  ids: { replacesId: id },
  texts: { actor, certainty, basis },
});
