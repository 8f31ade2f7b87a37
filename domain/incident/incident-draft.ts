import { z } from "zod";
import { CREDIBILITIES } from "../evidence/admiralty";
import { tickedReports } from "../evidence/evidence-draft";
import { id, oneOf, parse, words } from "../input/fields";
import { formList, formTextsOf, instantTextOf } from "../input/form-fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { FormFields, Outcome } from "../outcome";
import type { Attribution } from "./attribution";
import type { Incident } from "./incident";
import { INCIDENT_FIELD_NAMES, type IncidentFieldName, incidentInputs, shownAs } from "./incident-fields";
import { isWholePosition, parsePlaced, WHOLE_POSITION } from "./position";
import { positionTextOf } from "./position-words";
import { isKnownToTheDay } from "./precision";

const attribution = {
  actor: words("Attributed to", TEXT_LIMITS.line),
  certainty: oneOf("Attribution confidence", CREDIBILITIES),
  basis: words("Basis", TEXT_LIMITS.line),
};

type Placed = Pick<Incident, "latitude" | "longitude" | "positionPrecision">;
type Dated = Pick<Incident, "effectiveAt" | "untilAt" | "precision">;

const isPlacedWhenPrecise = ({ latitude, positionPrecision }: Placed) =>
  latitude !== null || positionPrecision === null;
const isInOrder = ({ effectiveAt, untilAt }: Dated) => untilAt === null || untilAt >= effectiveAt;
const isRangeImprecise = ({ untilAt, precision }: Dated) => untilAt === null || !isKnownToTheDay(precision);

/** Rules between the fields of an incident, for every form that has them. */
const checked = <S extends z.ZodType<Placed & Dated>>(schema: S) =>
  schema
    .refine(isWholePosition, WHOLE_POSITION)
    .refine(isPlacedWhenPrecise, {
      path: ["positionPrecision"],
      message: "Give an accuracy only together with a position",
    })
    .refine(isInOrder, { path: ["untilAt"], message: "Until must not be before the time" })
    .refine(isRangeImprecise, {
      path: ["precision"],
      message: "A range of times has precision week, month or year",
    });

const reason = words("Reason", TEXT_LIMITS.line);

const incidentDraft = checked(
  z.preprocess(
    formList("attributions"),
    z.object({
      ...incidentInputs,
      attributions: z.array(z.object(attribution)).max(20).default([]),
      ...tickedReports,
    }),
  ),
);
const correctionDraft = checked(z.object({ ...incidentInputs, replacesId: id("Incident"), reason }));
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

export const parseIncidentDraft = (raw: unknown): Outcome<IncidentDraft> => parsePlaced(incidentDraft, raw);
export const parseIncidentCorrectionDraft = (raw: unknown): Outcome<IncidentCorrectionDraft> =>
  parsePlaced(correctionDraft, raw);
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

/** An incident's account as fields of the forms that replace it. A retraction cannot be replaced. */
export function formFieldsOf(row: Incident): FormFields {
  const isId = (name: IncidentFieldName) => shownAs(name) === "category";
  const textsOf = (names: readonly IncidentFieldName[]) =>
    formTextsOf(Object.fromEntries(names.map((name) => [name, typedAs(name, row)])));
  const replacesId = row.act === "retracted" ? null : row.id;
  return {
    ids: { ...formTextsOf({ replacesId }), ...textsOf(INCIDENT_FIELD_NAMES.filter(isId)) },
    texts: {
      ...textsOf(INCIDENT_FIELD_NAMES.filter((name) => !isId(name))),
      ...formTextsOf({ position: positionTextOf(row), reason: row.reason }),
    },
  };
}

const typedAs = (name: IncidentFieldName, { [name]: value }: Incident) =>
  shownAs(name) === "instant" && typeof value === "number" ? instantTextOf(value) : value;

/** An attribution as fields of the forms that replace it. */
export const attributionFieldsOf = ({ id, actor, certainty, basis }: Attribution): FormFields => ({
  ids: { replacesId: id },
  texts: { actor, certainty, basis },
});
