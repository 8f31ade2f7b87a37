/** A reason for a refusal: `field` is the name of the form field, `""` when it concerns the whole. */
export type Problem = { field: string; message: string };

/**
 * Problems as a form lists them: what concerns the whole first, then in the order of its fields, and last what none of
 * its fields is about. A list of choices is left out, because the form shows it at the field.
 * Shape: `fields` in the order in which the form sends them.
 */
export function problemsOfForm(problems: readonly Problem[], fields: readonly string[]): Problem[] {
  const places = new Map(["", ...fields].map((field, place) => [field, place]));
  const placeOf = ({ field }: Problem) => places.get(field) ?? places.size;
  return problems
    .map(({ field, message }) => ({
      field,
      message: message.replace(/ must be one of: .*$/s, ": choose one"),
    }))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/**
 * The kinds of refusal, and the HTTP status each one has at the API. The first three are about the input; the others
 * about the desk: its disk is full, its database is in use, or it cannot store anything.
 * Source: RFC 9110, sections 15.5.5, 15.5.10, 15.5.21 and 15.6.4; RFC 4918, section 11.5.
 */
export const REFUSAL_STATUS = {
  invalid: 422,
  unknown: 404,
  conflict: 409,
  full: 507,
  busy: 503,
  unavailable: 503,
} as const;
export type RefusalKind = keyof typeof REFUSAL_STATUS;

/** Seconds after which to retry, where the desk was the reason. */
export const RETRY_AFTER_S: Partial<Record<RefusalKind, number>> = { full: 30, busy: 5, unavailable: 60 };

/** The earlier answer to a request key, and whether it was the same request. */
type Earlier = { isSame: boolean; answer: string };

/** Texts by form field name. */
export type FormTexts = Readonly<Record<string, string>>;

/** A stored row as form fields: the hidden ids, and the visible texts. */
export type FormFields = { ids: FormTexts; texts: FormTexts };

/** What someone else saved meanwhile, as form fields. */
export type SavedFields = FormFields & { by: string; isRetracted: boolean };

/**
 * `newer` is what someone else saved meanwhile, and `saved` the same as form fields; both are present when the kind is
 * `conflict`. `earlier` is present when the request key was used before: the command then did nothing.
 */
export type Refusal = {
  ok: false;
  kind: RefusalKind;
  problems: Problem[];
  newer?: unknown;
  saved?: SavedFields;
  earlier?: Earlier;
};
export type Outcome<T> = { ok: true; value: T } | Refusal;

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (message: string, field = "", kind: RefusalKind = "invalid"): Refusal => ({
  ok: false,
  kind,
  problems: [{ field, message }],
});

/** A conflict: someone else saved first. Carries what they saved. */
export const refuseAsOutdated = (
  message: string,
  newer: { recordedBy: string; act?: string },
  fields: FormFields,
): Refusal => ({
  ok: false,
  kind: "conflict",
  problems: [{ field: "", message }],
  newer,
  saved: { ...fields, by: newer.recordedBy, isRetracted: newer.act === "retracted" },
});
