import type { DateOrder } from "@/domain/import/import";
import type { ReadRow } from "@/domain/import/read-row";
import type { Encoding } from "./encoding";

/**
 * A file to be read in.
 * Shape: can be read more than once, from its beginning each time. A chunk is never changed after it was handed out.
 */
export type ImportFile = AsyncIterable<Uint8Array>;

/** How the columns of a file that has no form of its own are to be read: the name of the column for each thing told. */
export type ColumnMapping = Readonly<Record<string, string>>;

export type ReadOptions = {
  /** How the file is encoded, where `encodingOf` has told; else `read` asks it, which reads the file once more. */
  encoding?: Encoding;
  /** Only for a format that `isMapped`. */
  mapping?: ColumnMapping;
  /** Only for a format that `isMapped`: whom the rows come from, where no column tells. */
  source?: string;
  /** Cells that mean nothing was said, such as `N/A`, beside the empty one. */
  emptyWords?: readonly string[];
  /** Only for a format that `isMapped`: how its dates are written, where the file itself does not decide it. */
  dateOrder?: DateOrder;
};

/** Why a whole file cannot be read: its place, as far as it is known, and the cause. */
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
 * Shape:  `dataset` names what its keys belong to, for a format that `isMapped` only together with the source;
 *         `terms` says what the publisher asks of whoever uses the data, `brings` what comes of a row, `keyedBy` what
 *         its key is made of.
 *         `sniff` answers from the beginning of the file (at most 64 KB, decoded) whether it is one of these.
 *         `read` streams: it holds a few records at a time, whatever the size of the file.
 * Errors: `read` throws UnreadableFile when the file as a whole is not what it says; what is wrong with one record is
 *         a refused row.
 */
export type Importer = {
  name: string;
  title: string;
  dataset: string;
  terms: string;
  brings: string;
  keyedBy: string;
  isMapped?: boolean;
  /** A file may hold a record more than once, of which the latest edition counts. */
  hasEditions?: boolean;
  sniff(head: string, fileName: string): boolean;
  read(file: ImportFile, options?: ReadOptions): AsyncIterable<ReadRow>;
  example: string;
};
