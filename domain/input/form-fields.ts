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

/** Form input with the fields named `list.0.part` collected into a list; empty entries are left out. */
export const formList = (list: string) => (raw: unknown) => {
  if (typeof raw !== "object" || raw === null || list in raw) return raw;
  const entries: Record<string, unknown>[] = [];
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    const [, at, part] = new RegExp(`^${list}\\.(\\d)\\.(\\w+)$`).exec(name) ?? [];
    if (at && part) entries[Number(at)] = { ...entries[Number(at)], [part]: value };
    else rest[name] = value;
  }
  return { ...rest, [list]: entries.filter((entry) => Object.values(entry).some(Boolean)) };
};
