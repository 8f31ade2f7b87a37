/** A value of a cell; of a column of instants it is UTC milliseconds. */
type Cell = string | number | null;

/** A column of an exported list. */
export type ListColumn<Row> = { name: string; kind?: "instant"; of(row: Row): Cell | undefined };

/** The head of a JSON file. Shape: tables repeat `notice` in every row. */
type ListHead = { desk: string; notice: string } & Readonly<Record<string, unknown>>;

/** A list to write: its columns, and its rows as JSON. */
export type WrittenList<Row> = {
  columns: readonly ListColumn<Row>[];
  recordOf(row: Row): object;
  head: ListHead;
};

/** Writes a file in parts, and keeps nothing of what was written. */
type ListWriter<Row> = {
  /** The next bytes, with these rows at their end. */
  write(rows: readonly Row[]): string | Uint8Array;
  /** The last bytes. */
  end(): string | Uint8Array;
};

/** One way to write a list down. */
export type ListFormat = {
  name: "csv" | "json" | "xlsx";
  title: string;
  mediaType: string;
  open<Row>(list: WrittenList<Row>): ListWriter<Row>;
};
