import type { FormTexts } from "../outcome";
import { dateTimeGroupOf, type Instant } from "../time/time";

/** Values as form fields: texts, without missing values. */
export const formTextsOf = (
  values: Readonly<Record<string, string | number | null | undefined>>,
): FormTexts =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, String(value)]],
    ),
  );

/** Values in numbered fields, such as `criterion1` to `criterion5`. */
export const numberedTextsOf = (name: string, values: readonly (string | number)[]): FormTexts =>
  formTextsOf(Object.fromEntries(values.map((value, i) => [`${name}${i + 1}`, value])));

/** An instant as a form shows it. */
export const instantTextOf = (at: Instant | null): string | null =>
  at === null ? null : dateTimeGroupOf(at);
