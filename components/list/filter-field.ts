import type { Choice } from "../form/choices";

/** A filter of a list: its query parameter, and its choices. The first of a list is always in sight. */
export type FilterField = { name: string; label: string; choices?: Choice[]; placeholder?: string };

/** The value of a filter in words. */
export const filterWordsOf = ({ choices }: FilterField, value: string): string =>
  choices?.find((choice) => choice.value === value)?.label ?? value;
