import type { DateOrder } from "@/domain/import/import";
import type { ReadRow } from "@/domain/import/read-row";
import type { Encoding } from "./encoding";
import type { ColumnTally } from "./reading/column-tally";
import type { NoteTaker } from "./reading/note-taker";

/**
 * A file to import.
 * Shape: can be read more than once, each time from the start. Chunks are never modified.
 */
export type ImportFile = AsyncIterable<Uint8Array>;

/** The mapping of a custom table's columns: the column name of each field. */
export type ColumnMapping = Readonly<Record<string, string>>;

export type ReadOptions = {
  /** The encoding, where `encodingOf` has detected it; otherwise `read` detects it, which reads the file once more. */
  encoding?: Encoding;
  /** Only for a format that `isMapped`. */
  mapping?: ColumnMapping;
  /** Only for a format that `isMapped`: where the rows come from, where no column says so. */
  source?: string;
  /** Words to treat as empty, such as `N/A`. */
  emptyWords?: readonly string[];
  /** Only for a format that `isMapped`: the order in its dates, where the file itself does not settle it. */
  dateOrder?: DateOrder;
  /**
   * Only for a format that `isMapped`: the zone of times that name none, by its IANA name. Left out for what was imported
   * before zones were asked for: those rows are read as they were then, in UTC.
   */
  zone?: string;
  /** Gathers what the reading leaves to say. */
  notes?: NoteTaker;
  /** Only for a format that `isMapped`: counts what is in its columns. */
  tally?: ColumnTally;
};

/** Why a whole file cannot be read, with the position, as far as it is known. */
export class UnreadableFile extends Error {
  constructor(
    message: string,
    readonly place: string,
  ) {
    super(message);
  }
}

/**
 * One kind of file that can be imported.
 * Shape:  `dataset` names what its keys belong to, for a format that `isMapped` only together with the source; `terms`
 *         are the publisher's terms of use, `brings` says what a row becomes, `keyedBy` what its key is made of.
 *         `sniff` recognises the format from the start of the file (at most 64 KB, decoded). `read` streams: it holds a
 *         few records at a time, whatever the size of the file.
 * Errors: `read` throws UnreadableFile when the file as a whole is invalid; an invalid record is a refused row.
 */
export type Importer = {
  name: string;
  title: string;
  dataset: string;
  terms: string;
  brings: string;
  keyedBy: string;
  isMapped?: boolean;
  /** A file may contain a record more than once; the latest edition counts. */
  hasEditions?: boolean;
  sniff(head: string, fileName: string): boolean;
  read(file: ImportFile, options?: ReadOptions): AsyncIterable<ReadRow>;
  example: string;
};
