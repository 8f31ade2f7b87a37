import type { Desk, DeskProfile } from "@/db/desk";
import type { View } from "@/db/store";
import type { Outcome } from "@/domain/outcome";
import { deskNoticesOf } from "@/domain/snapshot/snapshot-notice";
import type { Instants } from "@/domain/time/time";
import type { ListColumn, ListFormat } from "@/formats/list/list-file";

/** Query parameters. */
export type Params = Readonly<Record<string, string>>;

/** A part of a list; `sort` is its order, and `next` the cursor of the next part. */
export type ListPart<Row> = { entries: Row[]; next: string | null; sort: string };

/** A list that can be exported. */
export type ExportedList<Filter, Row> = {
  /** The noun of its rows, for the file name. */
  noun: string;
  columns: readonly ListColumn<Row>[];
  /** A row in JSON. */
  recordOf(row: Row): object;
  parse(params: Params): Outcome<Filter>;
  read(view: View, filter: Filter, at: Instants, limit: number, desk: Desk): Promise<ListPart<Row>>;
};

/** What a file says of itself: the desk, the filters with their order, and the two times. */
export type ListFacts = { profile: DeskProfile; params: Params; sort: string; at: Instants };

/** Rows written at a time. */
const ROWS_AT_ONCE = 50;

/** The file of a list, a few rows at a time. */
export async function* writtenList<Filter, Row>(
  list: ExportedList<Filter, Row>,
  format: ListFormat,
  { profile, params, sort, at }: ListFacts,
  parts: Iterable<ListPart<Row>> | AsyncIterable<ListPart<Row>>,
): AsyncGenerator<string | Uint8Array> {
  const { effectiveAt: _, knownAt: __, format: ___, after: ____, ...filter } = params;
  const file = format.open({
    columns: list.columns,
    recordOf: list.recordOf,
    head: {
      desk: profile.name,
      notice: deskNoticesOf(profile).join(" "),
      filter: { ...filter, sort },
      ...at,
    },
  });
  yield file.write([]);
  for await (const { entries } of parts) {
    // What was written is let go at once: otherwise it would outlive many collections of garbage.
    while (entries.length > 0) yield file.write(entries.splice(0, ROWS_AT_ONCE));
  }
  yield file.end();
}

/** Every part of a list, each in a view of its own, as of the same times. Errors: throws for invalid parameters. */
export async function* readWhole<Filter, Row>(
  desk: Desk,
  list: ExportedList<Filter, Row>,
  { params, at }: ListFacts,
  partRows: number,
): AsyncGenerator<ListPart<Row>> {
  for (let asked: Params | null = params; asked; ) {
    const filter = list.parse(asked);
    if (!filter.ok) throw new Error(`The ${list.noun} cannot be read with ${JSON.stringify(asked)}.`);
    const part: ListPart<Row> = await desk.store.read((view) =>
      list.read(view, filter.value, at, partRows, desk),
    );
    asked = part.next === null ? null : { ...params, sort: part.sort, after: part.next };
    yield part;
  }
}
