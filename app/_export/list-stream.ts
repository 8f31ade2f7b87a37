import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { type Desk, presentOf } from "@/db/desk";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { LONG, type View } from "@/db/store";
import { accept, type Outcome } from "@/domain/outcome";
import { isOverload } from "@/domain/overload";
import { deskNoticesOf } from "@/domain/snapshot/snapshot-notice";
import type { Instants } from "@/domain/time/time";
import type { ListColumn, ListFormat } from "@/formats/list/list-file";

/** Query parameters. */
type Params = Readonly<Record<string, string>>;

/** A part of a list; `sort` is its order, and `next` the cursor of the next part. */
type ListPart<Row> = { entries: Row[]; next: string | null; sort: string };

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

/** Rows read at a time, and rows written before the event loop gets a turn. */
const PART_ROWS = 1_000;
const TURN_ROWS = 50;
/** How often a part is retried while the desk is overloaded. */
const MOST_TRIES = 10;

/**
 * A list as a file, read in parts and only as fast as the reader takes it, so that a million rows need no more memory than
 * a thousand. Each part is a separate view, as of the times of the first.
 * Shape:  it ends when `signal` is aborted, which is when the reader has left.
 * Errors: refusals by field for invalid parameters; throws whatever reading the first part throws.
 */
export async function listStream<Filter, Row>(
  desk: Desk,
  list: ExportedList<Filter, Row>,
  params: Params,
  format: ListFormat,
  { at: asOf, signal }: { at?: Instants | undefined; signal: AbortSignal },
): Promise<Outcome<ReadableStream<Uint8Array>>> {
  const parsed = list.parse(params);
  if (!parsed.ok) return parsed;
  let at = asOf;
  const read = (filter: Filter) =>
    desk.store.read(
      async (view) => {
        at ??= presentOf(desk, await readTail(view));
        return list.read(view, filter, at, PART_ROWS, desk);
      },
      { ...LONG, signal },
    );
  const first = await read(parsed.value);
  const { effectiveAt: _, knownAt: __, format: ___, after: ____, ...filter } = params;
  const file = format.open({
    columns: list.columns,
    recordOf: list.recordOf,
    head: {
      desk: desk.profile.name,
      notice: deskNoticesOf(desk.profile).join(" "),
      filter: { ...filter, sort: first.sort },
      ...at,
    },
  });

  async function* parts() {
    yield file.write([]);
    for (let part: ListPart<Row> | null = first; part; part = await readNext(part)) {
      // What was written is let go at once: otherwise it would outlive many collections of garbage.
      while (part.entries.length > 0) {
        yield file.write(part.entries.splice(0, TURN_ROWS));
        await nextTurn();
      }
    }
    yield file.end();
  }

  async function readNext({ next, sort }: ListPart<Row>): Promise<ListPart<Row> | null> {
    if (next === null) return null;
    const later = list.parse({ ...params, sort, after: next });
    if (!later.ok) throw new Error(`A list cannot go on after ${next}.`);
    return patiently(() => read(later.value), signal);
  }

  return accept(streamOf(parts()));
}

/** Parts as a stream; each is made when the reader takes it. */
function streamOf(parts: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(stream) {
      for (;;) {
        const { value, done } = await parts.next();
        if (done) return stream.close();
        if (value.length > 0)
          return stream.enqueue(typeof value === "string" ? encoder.encode(value) : value);
      }
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

/** Retries while the desk is overloaded: the reader of a file can wait, and cannot resume in the middle. */
async function patiently<T>(read: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await read();
    } catch (error) {
      if (!isOverload(error) || tries === MOST_TRIES) throw error;
      await sleep(error.retryAfterSeconds * 1000, undefined, { signal });
    }
  }
}
