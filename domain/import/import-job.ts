import type { DateOrder, Tally } from "./import";
import { storedOf } from "./import";

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
};

/** Everything that a process needs to work on one file: the data folder, the actor, and the file. */
export type ImportJob = { folder: string; by: string } & (
  | { act: "check" | "store"; file: FileToImport; path: string; previewPath: string }
  | { act: "undo"; id: string }
);

/** Why a checked file cannot be imported; undefined when it can. */
export const obstacleOf = ({ isLenient }: FileToImport, tally: Tally): "refused" | "nothing" | undefined =>
  tally.refused > 0 && !isLenient ? "refused" : storedOf(tally) === 0 ? "nothing" : undefined;
