import { countOf } from "../count-words";

/** How the use of a column came about, the surest first. */
export const CONFIDENCES = {
  chosen: "Chosen",
  remembered: "As last time",
  high: "High confidence",
  medium: "Medium confidence",
  low: "Low confidence",
} as const;
export type Confidence = keyof typeof CONFIDENCES;

/**
 * A column of a table, for whoever maps it.
 * Shape: `samples` are the first different cells, at most three, shortened; `filledCount` rows have something in it;
 *        `field` is what it is used for, null for nothing.
 */
export type ColumnReport = {
  name: string;
  samples: readonly string[];
  filledCount: number;
  field: string | null;
  confidence: Confidence | null;
};

/** How many rows each choice beside the columns changes. */
const CHOICES = ["emptyWords", "zone", "dateOrder", "category"] as const;
export type ChoiceCounts = Partial<Record<(typeof CHOICES)[number], number>>;

/** The number of rows that a choice changes, in words. */
export const choiceWordsOf = (count: number | undefined): string =>
  count === undefined ? "" : `Used for ${countOf(count, "row")}.`;

/** Whether a person should look at how the columns are used before anything else. */
export const isMappingOpen = (columns: readonly ColumnReport[]): boolean =>
  columns.length > 0 &&
  (columns.every(({ field }) => field !== "date") || columns.some(({ confidence }) => confidence === "low"));
