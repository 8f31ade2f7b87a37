import type { DateOrder, Tally } from "./import";
import { storedOf } from "./import";
import type { KeyQuestion } from "./key-question";

/**
 * A file to import, and how to read it.
 * Shape: unset options are empty; `format` is then `auto`.
 */
export type FileToImport = {
  id: string;
  fileName: string;
  format: string;
  category: string;
  isLenient: boolean;
  source: string;
  columns: Readonly<Record<string, string>>;
  emptyWords: readonly string[];
  dateOrder: DateOrder | "";
  /** The encoding of its text; detected when empty or absent. */
  encoding?: string;
  /** The sheet of a workbook; the first when empty or absent. */
  sheet?: string;
  /** The zone of times that name none. */
  zone?: string;
  /** The dataset that its rows belong to. */
  dataset?: string;
  /** Its rows belong to no dataset that is already there. */
  isNewDataset?: boolean;
};

/** Everything that a process needs to work on one file: the data folder, the actor, and the file. */
export type ImportJob = { folder: string; by: string } & (
  | { act: "check" | "store"; file: FileToImport; path: string; previewPath: string }
  | { act: "undo"; id: string }
);

/** Why a checked file cannot be imported; undefined when it can. */
export function obstacleOf(
  { isLenient }: Pick<FileToImport, "isLenient">,
  { tally, question }: { tally: Tally; question?: KeyQuestion | null },
): "refused" | "nothing" | "question" | undefined {
  if (tally.refused > 0 && !isLenient) return "refused";
  if (storedOf(tally) === 0) return "nothing";
  return question ? "question" : undefined;
}
