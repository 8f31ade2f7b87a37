/** A value of a cell; of a column of instants it is UTC milliseconds. */
type Cell = string | number | null;

/** A column of an exported list. */
export type ListColumn<Row> = { name: string; kind?: "instant"; of(row: Row): Cell | undefined };

/** What a file says of itself, as JSON tells it. Shape: `notice` stands in every row of a table. */
export type ListHead = { desk: string; notice: string } & Readonly<Record<string, unknown>>;

/** A list that is written: its columns, and what a row is in JSON. */
export type WrittenList<Row> = {
  columns: readonly ListColumn<Row>[];
  recordOf(row: Row): object;
  head: ListHead;
};

/** A file that is written part by part, and holds nothing of what it has written. */
export type ListWriter<Row> = {
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
