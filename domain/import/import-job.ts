import type { DateOrder, Tally } from "./import";
import { storedOf } from "./import";

/** A file to import, and how it is to be read. Shape: what was left open is empty; `format` is then `auto`. */
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

/** All that a process needs to know to work on one file: the data folder of the desk, who asks for it, and what. */
export type ImportJob = { folder: string; by: string } & (
  | { act: "check" | "store"; file: FileToImport; path: string; previewPath: string }
  | { act: "undo"; id: string }
);

/** Why a checked file is not imported; undefined when it may be. */
export const obstacleOf = ({ isLenient }: FileToImport, tally: Tally): "refused" | "nothing" | undefined =>
  tally.refused > 0 && !isLenient ? "refused" : storedOf(tally) === 0 ? "nothing" : undefined;
