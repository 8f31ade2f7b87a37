import type { Choice } from "../form/choices";

/** A column of a list. One that has an order of the same name sorts the list by its head. */
export type Column<Row> = {
  name: string;
  label: string;
  /** Which way the list goes when its head is pressed first; left out where it cannot be sorted by. */
  sorts?: "ascending" | "descending";
  /** Left out, it is shown until somebody chooses columns. */
  isShownAtFirst?: boolean;
  isNumber?: boolean;
  /** It holds sentences. */
  isWide?: boolean;
  /** Its cells say what they are, also on a phone, where there is no head. */
  isClear?: boolean;
  /** It says what the row is, holds the link to it, and is always shown. */
  isMain?: boolean;
  cell(row: Row): React.ReactNode;
};

/** What a row is called, and its own page; null for one that has none. */
export type RowIdentity = { id: string; href: string | null };

/** A filter of a list: its query parameter, and its choices. The first of a list is always in sight. */
export type FilterField = { name: string; label: string; choices?: Choice[]; placeholder?: string };

/** The value of a filter in words. */
export const filterWordsOf = ({ choices }: FilterField, value: string): string =>
  choices?.find((choice) => choice.value === value)?.label ?? value;
