import type { Instant } from "../time/time";

/** What can become of one row of a file. */
export const FATES = ["new", "changed", "unchanged", "duplicate", "refused"] as const;
export type Fate = (typeof FATES)[number];

/** How many rows were read, and what became of them. */
export type Tally = Readonly<Record<"read" | Fate, number>>;

export const NOTHING_READ: Tally = { read: 0, new: 0, changed: 0, unchanged: 0, duplicate: 0, refused: 0 };

/** The same count with more rows that had one fate. */
export const counted = (tally: Tally, fate: Fate, count = 1): Tally => ({
  ...tally,
  read: tally.read + count,
  [fate]: tally[fate] + count,
});

/** How many rows were stored. */
export const storedOf = (tally: Tally): number => tally.new + tally.changed;

/** The count in one line; programs read it. */
export const tallyLineOf = (tally: Tally): string =>
  ["read", ...FATES].map((word) => `${word} ${tally[word as "read" | Fate]}`).join(", ");

/**
 * What a step of an import does: begins it, stores a batch of rows, stops before the end, goes on, ends;
 * undoes a batch, and ends with everything undone.
 */
export const IMPORT_ACTS = [
  "began",
  "continued",
  "stopped",
  "resumed",
  "finished",
  "withdrawn",
  "undone",
] as const;
type ImportAct = (typeof IMPORT_ACTS)[number];

/** How an import stands after a step. */
export const IMPORT_ACT_WORDS: Readonly<Record<ImportAct, string>> = {
  began: "Started",
  continued: "Importing",
  stopped: "Stopped early",
  resumed: "Importing",
  finished: "Imported",
  withdrawn: "Being undone",
  undone: "Undone",
};

/** How the columns of a file without a form of its own were read. */
export type Mapping = {
  columns: Readonly<Record<string, string>>;
  emptyWords: readonly string[];
  /** What comes first in a date such as 08/01/2020; null where the file itself says. */
  dateOrder: DateOrder | null;
};

/** What comes first in a date such as 08/01/2020. */
export const DATE_ORDERS = ["day first", "month first"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A file that was imported. */
export type Import = {
  id: string;
  format: string;
  dataset: string;
  fileName: string;
  fileBytesCount: number;
  fileDigest: string;
  categoryId: string | null;
  isLenient: boolean;
  mapping: Mapping | null;
  recordedAt: Instant;
  recordedBy: string;
};

/** One step of an import, numbered from 1. The tally counts from the beginning of the file. */
export type ImportStep = {
  importId: string;
  number: number;
  act: ImportAct;
  tally: Tally;
  reason: string | null;
  recordedAt: Instant;
  recordedBy: string;
};

/** An import and its newest step. */
export type ImportState = { import: Import; step: ImportStep };

/** Whether an import stands half done: nobody has finished or undone it. */
export const isUnfinished = ({ act }: Pick<ImportStep, "act">): boolean =>
  act === "began" || act === "continued" || act === "stopped" || act === "resumed";

/** What the desk's newest row of a key holds. `isSame` says whether it is what a row of the file says. */
type HeldRow = { isSame: boolean; editionAt: Instant | null; stands: boolean };

/**
 * What becomes of a row whose key the desk knows already, or does not.
 * Shape: what a person retracted or merged stays so, and so does what an edition said that was changed later than this
 *        one, whichever is read first. `editionAt` is when the dataset says that it last changed the row.
 */
export function fateOf(row: { editionAt: Instant | null }, held: HeldRow | undefined): Fate {
  if (!held) return "new";
  const isOlder = row.editionAt !== null && held.editionAt !== null && row.editionAt < held.editionAt;
  return isOlder || held.isSame || !held.stands ? "unchanged" : "changed";
}

/** Two counts together. */
export const sumOf = (one: Tally, other: Tally): Tally => ({
  read: one.read + other.read,
  new: one.new + other.new,
  changed: one.changed + other.changed,
  unchanged: one.unchanged + other.unchanged,
  duplicate: one.duplicate + other.duplicate,
  refused: one.refused + other.refused,
});
