/** Why something was refused: `field` is the name of the form field, `""` when it concerns the whole. */
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
 * The kinds of refusal, and the HTTP status each one has at the API. The first three concern what was sent; of the
 * others the desk is the reason: its disk is full, its database is in use, or nothing can be stored in it.
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

/** After how many seconds it is worth asking again, where the desk was the reason. */
export const RETRY_AFTER_S: Partial<Record<RefusalKind, number>> = { full: 30, busy: 5, unavailable: 60 };

/** What a request with the same key was answered before, and whether it was the same request. */
export type Earlier = { isSame: boolean; answer: string };

/** Texts by the names of a form's fields. */
export type FormTexts = Readonly<Record<string, string>>;

/** A stored row as the form of its draft holds it: the ids that the form sends unseen, and what people read in it. */
export type FormFields = { ids: FormTexts; texts: FormTexts };

/** What another person saved meanwhile, as the form shows it. */
export type SavedFields = FormFields & { by: string; isRetracted: boolean };

/**
 * `newer` is what another person saved meanwhile, and `saved` the same for the form; both are present when the kind is
 * `conflict`. `earlier` is present when the key
 * of the request was used before: the command then did nothing.
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

/** A refusal because somebody else saved first; carries what they saved. */
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
