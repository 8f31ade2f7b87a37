import type { Instant } from "../time/time";

/** What can happen to a row of a file. */
export const FATES = ["new", "changed", "unchanged", "duplicate", "refused"] as const;
export type Fate = (typeof FATES)[number];

/** How many rows were read, by what happened to them. */
export type Tally = Readonly<Record<"read" | Fate, number>>;

export const NOTHING_READ: Tally = { read: 0, new: 0, changed: 0, unchanged: 0, duplicate: 0, refused: 0 };

/** The tally with one more row of a fate. */
export const counted = (tally: Tally, fate: Fate): Tally => ({
  ...tally,
  read: tally.read + 1,
  [fate]: tally[fate] + 1,
});

export const storedOf = (tally: Tally): number => tally.new + tally.changed;

/** The tally in one line, which programs parse. */
export const tallyLineOf = (tally: Tally): string =>
  ["read", ...FATES].map((word) => `${word} ${tally[word as "read" | Fate]}`).join(", ");

/**
 * What a step of an import does: starts it, stores a batch, stops early, resumes, completes; undoes a batch, completes
 * undoing.
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

/** The state of an import after a step, in words. */
export const IMPORT_ACT_WORDS: Readonly<Record<ImportAct, string>> = {
  began: "Started",
  continued: "Importing",
  stopped: "Stopped early",
  resumed: "Importing",
  finished: "Imported",
  withdrawn: "Being undone",
  undone: "Undone",
};

/** How the columns of a custom table were mapped. */
export type Mapping = {
  columns: Readonly<Record<string, string>>;
  emptyWords: readonly string[];
  /** The order in dates such as 08/01/2020; null where the file itself decides. */
  dateOrder: DateOrder | null;
  /** The IANA zone of times that name none; absent in mappings of the time when all were taken for UTC. */
  zone?: string;
  /** The columns of the file, by which another with the same ones is known; absent in older mappings. */
  header?: readonly string[];
  /** What was chosen to read one file, for when its import is resumed; datasets do not remember it. */
  reading?: ChosenReading;
};

/** The encoding and the sheet that a person chose. */
type ChosenReading = { encoding?: string | undefined; sheet?: string | undefined };

export const DATE_ORDERS = ["day first", "month first"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Why a date such as 08/01/2020 is refused where nothing says its order. */
export const AMBIGUOUS_DAY = "could be two days: choose whether the day or the month comes first";

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
  /** Without columns for a format of its own, and null where nothing was chosen either. */
  mapping: Mapping | null;
  recordedAt: Instant;
  recordedBy: string;
};

/** One step of an import, numbered from 1. The tally is cumulative. */
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

/** Whether an import is unfinished: neither completed nor undone. */
export const isUnfinished = ({ act }: Pick<ImportStep, "act">): boolean =>
  act === "began" || act === "continued" || act === "stopped" || act === "resumed";

/** The newest stored row of a key. `isSame` says whether it equals the row of the file. */
type HeldRow = { isSame: boolean; editionAt: Instant | null; stands: boolean };

/**
 * What to do with a row, given the stored row of its key, if any.
 * Shape: what a person retracted or merged stays so, and a later edition wins, whichever is imported first. `editionAt`
 *        is when the dataset last changed the row.
 */
export function fateOf(row: { editionAt: Instant | null }, held: HeldRow | undefined): Fate {
  if (!held) return "new";
  const isOlder = row.editionAt !== null && held.editionAt !== null && row.editionAt < held.editionAt;
  return isOlder || held.isSame || !held.stands ? "unchanged" : "changed";
}

export const sumOf = (one: Tally, other: Tally): Tally => ({
  read: one.read + other.read,
  new: one.new + other.new,
  changed: one.changed + other.changed,
  unchanged: one.unchanged + other.unchanged,
  duplicate: one.duplicate + other.duplicate,
  refused: one.refused + other.refused,
});
