import { z } from "zod";
import {
  id,
  instant,
  oneOf,
  optionalCount,
  optionalInstant,
  optionalNumber,
  optionalUrl,
  optionalWords,
  parse,
  words,
} from "./fields";
import {
  CREDIBILITIES,
  INCIDENT_KINDS,
  INCIDENT_STATUSES,
  isKnownToTheDay,
  POSITION_PRECISION_NAMES,
  PRECISIONS,
  RELIABILITIES,
} from "./incident";
import type { Outcome } from "./outcome";
import { TEXT_LIMITS } from "./text-limits";

const happening = {
  categoryId: id("Category"),
  kind: oneOf("Kind", INCIDENT_KINDS),
  title: words("Title", TEXT_LIMITS.line),
  description: optionalWords("Description", TEXT_LIMITS.account),
  effectiveAt: instant("Time"),
  untilAt: optionalInstant("Until"),
  precision: oneOf("Precision", PRECISIONS),
  place: words("Place", TEXT_LIMITS.line),
  latitude: optionalNumber("Latitude", -90, 90),
  longitude: optionalNumber("Longitude", -180, 180),
  positionPrecision: oneOf("Precision of the position", POSITION_PRECISION_NAMES).nullable().default(null),
  status: oneOf("Status", INCIDENT_STATUSES).default("reported"),
  killedCount: optionalCount("Killed"),
  injuredCount: optionalCount("Injured"),
  source: words("Source", TEXT_LIMITS.line),
  sourceUrl: optionalUrl("Source address"),
  reliability: oneOf("Reliability", RELIABILITIES),
  credibility: oneOf("Credibility", CREDIBILITIES),
};

const attribution = z.object({
  actor: words("Actor", TEXT_LIMITS.line),
  certainty: oneOf("Certainty", CREDIBILITIES),
  basis: words("Basis", TEXT_LIMITS.line),
});

type Placed = { latitude: number | null; longitude: number | null };
type Dated = { effectiveAt: number; untilAt: number | null; precision: (typeof PRECISIONS)[number] };

const isWholePosition = ({ latitude, longitude }: Placed) => (latitude === null) === (longitude === null);
const isInOrder = ({ effectiveAt, untilAt }: Dated) => untilAt === null || untilAt >= effectiveAt;
const isRangeImprecise = ({ untilAt, precision }: Dated) => untilAt === null || !isKnownToTheDay(precision);

/** What holds between the fields of an incident, whichever form brings it. */
const checked = <S extends z.ZodType<Placed & Dated>>(schema: S) =>
  schema
    .refine(isWholePosition, {
      path: ["latitude"],
      message: "Give latitude and longitude together, or neither",
    })
    .refine(isInOrder, { path: ["untilAt"], message: "Until must not lie before the time" })
    .refine(isRangeImprecise, {
      path: ["precision"],
      message: "A range of times has precision week, month or year",
    });

const reason = words("Reason", TEXT_LIMITS.line);

const incidentDraft = checked(
  z.object({ ...happening, attributions: z.array(attribution).max(20).default([]) }),
);
const correctionDraft = checked(z.object({ ...happening, replacesId: id("Incident"), reason }));
const retractionDraft = z.object({ replacesId: id("Incident"), reason });

type IncidentDraft = z.output<typeof incidentDraft>;
type IncidentCorrectionDraft = z.output<typeof correctionDraft>;
type IncidentRetractionDraft = z.output<typeof retractionDraft>;

export const parseIncidentDraft = (raw: unknown): Outcome<IncidentDraft> => parse(incidentDraft, raw);
export const parseIncidentCorrectionDraft = (raw: unknown): Outcome<IncidentCorrectionDraft> =>
  parse(correctionDraft, raw);
export const parseIncidentRetractionDraft = (raw: unknown): Outcome<IncidentRetractionDraft> =>
  parse(retractionDraft, raw);
