import { z } from "zod";
import { id, idList, optionalWords, parse, words } from "../input/fields";
import { formTextsOf } from "../input/form-fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { FormFields, Outcome } from "../outcome";
import type { EvidenceTie } from "./report";
import { bearingField } from "./report-choice";

/** The reports selected in a form, as supporting or contradicting. */
export const tickedReports = {
  reportIds: idList("Evidence"),
  contradictingReportIds: idList("Evidence against"),
};

export type TickedReports = { reportIds: string[]; contradictingReportIds: string[] };

/** A submitted form with its report fields collected into supporting and contradicting ids. */
export function withTicked<T extends Record<string, string>>(form: T): T & TickedReports {
  const bearing = (way: string) =>
    Object.entries(form).flatMap(([name, value]) =>
      name.startsWith(bearingField("")) && value === way ? [name.slice(bearingField("").length)] : [],
    );
  return {
    ...form,
    reportIds: bearing("supports"),
    contradictingReportIds: bearing("contradicts"),
  };
}

const tieDraft = z
  .object({
    assessmentId: optionalWords("Assessment", TEXT_LIMITS.name),
    incidentId: optionalWords("Incident", TEXT_LIMITS.name),
    ...tickedReports,
  })
  .refine((draft) => (draft.assessmentId === null) !== (draft.incidentId === null), {
    path: ["assessmentId"],
    message: "Choose one assessment or one incident",
  })
  .refine((draft) => draft.reportIds.length + draft.contradictingReportIds.length > 0, {
    path: ["reportIds"],
    message: "Choose for at least one report whether it supports or contradicts this",
  });

const untieDraft = z.object({ replacesId: id("Tie"), reason: words("Reason", TEXT_LIMITS.line) });

type TieDraft = z.output<typeof tieDraft>;
type UntieDraft = z.output<typeof untieDraft>;

export const parseTieDraft = (raw: unknown): Outcome<TieDraft> => parse(tieDraft, raw);
export const parseUntieDraft = (raw: unknown): Outcome<UntieDraft> => parse(untieDraft, raw);

/** A link as fields of the form that removes it. */
export const formFieldsOf = ({ id, reason }: EvidenceTie): FormFields => ({
  ids: { replacesId: id },
  texts: formTextsOf({ reason }),
});
