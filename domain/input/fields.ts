import { z } from "zod";
import { decimalNumberIn } from "../decimal-number";
import { cursorIn, type ListCursor } from "../list/list-cursor";
import { type ListOrder, type ListOrders, orderIn } from "../list/list-order";
import type { Outcome, Refusal } from "../outcome";
import { INSTANT_FORMS, parseInstant } from "../time/instant-text";
import { FIRST_INSTANT, LAST_INSTANT } from "../time/time";
import { cleanText } from "./clean-text";

import { hasNoCredentials, isWebAddress } from "./web-address";

const clean = (value: unknown) => (typeof value === "string" ? cleanText(value) : value);

export const words = (what: string, max: number) =>
  z.preprocess(
    (value) => clean(value) ?? "",
    z
      .string(`${what} must be text`)
      .min(1, `${what} is required`)
      .max(max, `${what} may have at most ${max} characters`),
  );

/** Text of up to `max` characters; null when left out. */
export const optionalWords = (what: string, max: number) =>
  z.preprocess(
    (value) => clean(value) || null,
    z.string(`${what} must be text`).max(max, `${what} may have at most ${max} characters`).nullable(),
  );

/** Forms send numbers as text; an empty field is no number. */
const numeric = (value: unknown) =>
  typeof value === "string" ? (value.trim() === "" ? null : decimalNumberIn(value)) : (value ?? null);

/** A required whole number from `least` to `most`. */
export const wholeNumber = (what: string, least: number, most: number) => {
  const accepted = `${what} must be a whole number from ${least} to ${most}`;
  return z.preprocess(numeric, z.number(accepted).int(accepted).min(least, accepted).max(most, accepted));
};

/** A number from `least` to `most`; null when left out. */
export const optionalNumber = (what: string, least: number, most: number) => {
  const accepted = `${what} must be a number from ${least} to ${most}, or left empty`;
  return z.preprocess(numeric, z.number(accepted).min(least, accepted).max(most, accepted).nullable());
};

/** A whole number from 0 to `most`; null when left out. */
export const optionalCountWithin = (what: string, most: number) => {
  const accepted = `${what} must be a whole number from 0 to ${most}, or left empty`;
  return z.preprocess(
    numeric,
    z.number(accepted).int(accepted).min(0, accepted).max(most, accepted).nullable(),
  );
};

/** A whole number from 0 up; null when left out. */
export const optionalCount = (what: string) => {
  const accepted = `${what} must be a whole number from 0 up, or left empty`;
  return z.preprocess(
    numeric,
    z.number(accepted).int(accepted).min(0, accepted).max(1e9, accepted).nullable(),
  );
};

export const oneOf = <const T extends readonly [string, ...string[]]>(what: string, values: T) =>
  z.enum(values, `${what} must be one of: ${values.join(", ")}`);

/** One of a closed set; null when left out. */
export const optionalOneOf = <const T extends readonly [string, ...string[]]>(what: string, values: T) =>
  z.preprocess((value) => value || null, oneOf(what, values).nullable());

/** The id of something on the desk. */
export const id = (what: string) =>
  z.string(`${what} is required`).min(1, `${what} is required`).max(80, `${what} is not an id of this desk`);

/** Most ids in one list. */
const MOST_IDS = 50;

/** Distinct ids, as a list or, from a form, as comma-separated text. */
export const idList = (what: string) =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.split(",").filter(Boolean) : (value ?? [])),
    z
      .array(id(what), `${what} must be a list of ids`)
      .max(MOST_IDS, `${what} may be at most ${MOST_IDS}`)
      .transform((ids) => [...new Set(ids)]),
  );

const milliseconds = (accepted: string) =>
  z.number(accepted).int(accepted).min(FIRST_INSTANT, accepted).max(LAST_INSTANT, accepted);

/** A required instant, written in any of the accepted forms, or already in milliseconds. */
export const instant = (what: string) =>
  z.preprocess(
    (value) => (typeof value === "string" ? parseInstant(value) : value),
    milliseconds(`${what} must be ${INSTANT_FORMS}`),
  );

/** An instant; null when left out. */
export const optionalInstant = (what: string, read = parseInstant) =>
  z.preprocess(
    (value) => (typeof value === "string" ? (value.trim() === "" ? null : read(value)) : (value ?? null)),
    milliseconds(`${what} must be ${INSTANT_FORMS}, or left empty`).nullable(),
  );

/** The refusal of an invalid page cursor. */
const BROKEN_PAGE = "This must be the “next” of an earlier page, or left out for the first page";

/** Where a page of a list begins; null for the first. */
const optionalCursor = z.preprocess(
  (value) => (typeof value === "string" ? (value.trim() === "" ? null : cursorIn(value)) : (value ?? null)),
  z.object({ key: z.union([z.number(), z.string()]), id: z.string() }, BROKEN_PAGE).nullable(),
);

/** Whether the cursor has a key of the requested order. */
const isCursorOf =
  (orders: ListOrders) =>
  ({ sort, after }: { sort: ListOrder; after: ListCursor | null }): boolean =>
    after === null || typeof after.key === (orders[sort.by] === "number" ? "number" : "string");

/** The filter of a list: its own `fields`, the sort order, which is `first` when left out, and the cursor. */
export const listFilter = <const O extends ListOrders, F extends z.ZodRawShape>(
  orders: O,
  first: ListOrder<keyof O & string>,
  fields: F,
) => {
  const sort = z.preprocess(
    (value) => (typeof value === "string" && value.trim() !== "" ? orderIn(value.trim(), orders) : first),
    z.custom<ListOrder<keyof O & string>>(
      (value) => value !== undefined,
      `Sort must be one of: ${Object.keys(orders).join(", ")}; with - before it the other way round`,
    ),
  );
  const place = z
    .object({ sort, after: optionalCursor })
    .refine(isCursorOf(orders), { path: ["after"], message: BROKEN_PAGE });
  return z.object(fields).and(place);
};

/**
 * A web address that people can follow: http or https only; null when left out.
 * Errors: refuses credentials, which would be stored and shown, and addresses that browsers read differently than they
 *         look: with backslashes or invisible characters.
 */
export const optionalUrl = (what: string) =>
  z.preprocess(
    (value) => clean(value) || null,
    z
      .string(`${what} must be text`)
      .max(2000, `${what} may have at most 2000 characters`)
      .refine(
        (text) => !/[\\\p{Cc}\p{Cf}]/u.test(text),
        `${what} has backslashes or hidden characters. Delete them`,
      )
      .refine(isWebAddress, `${what} must begin with https:// or http://`)
      .refine(hasNoCredentials, `${what} holds a user name or password. Delete everything before the @`)
      .nullable(),
  );

const refusalOf = (error: z.ZodError): Refusal => {
  const first = new Map<string, string>();
  for (const issue of error.issues) {
    const field = issue.path.join(".");
    if (!first.has(field)) first.set(field, issue.message);
  }
  return { ok: false, kind: "invalid", problems: [...first].map(([field, message]) => ({ field, message })) };
};

/**
 * Parses input with a schema.
 * Errors: one problem per field, with what would be accepted; `field` is `""` when the input is not an object.
 */
export function parse<S extends z.ZodType>(schema: S, raw: unknown): Outcome<z.output<S>> {
  const result = schema.safeParse(raw);
  return result.success ? { ok: true, value: result.data } : refusalOf(result.error);
}
