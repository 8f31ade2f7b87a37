import type { Choice } from "../form/choices";

/** A filter of a list: its name in the address, and what may be put in. The first of a list is always in sight. */
export type FilterField = { name: string; label: string; choices?: Choice[]; placeholder?: string };

/** What a filter is set to, in words. */
export const filterWordsOf = ({ choices }: FilterField, value: string): string =>
  choices?.find((choice) => choice.value === value)?.label ?? value;
