import { setImmediate as nextTurn } from "node:timers/promises";
import { type Desk, presentOf } from "@/db/desk";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { LONG } from "@/db/store";
import { accept, type Outcome } from "@/domain/outcome";
import type { Instants } from "@/domain/time/time";
import type { ListFormat } from "@/formats/list/list-file";
import { exportedByProcess } from "./export-process";
import { type ExportedList, type Params, writtenList } from "./exported-list";

/** Most rows that the server writes by itself. */
const SHORT_ROWS = 1_000;

type Asked = {
  /** The data folder of the desk. */
  folder: string;
  at?: Instants | undefined;
  /** Aborted when the reader has left. */
  signal: AbortSignal;
};

/**
 * A list as a file, made only as fast as its reader takes it: a short one here, a longer one in a process of its own.
 * Shape:  it ends when `signal` is aborted, and fails when the process does, so that nobody takes a part for the whole.
 * Errors: refusals by field for invalid parameters; throws whatever reading the first rows throws.
 */
export async function listStream<Filter, Row>(
  desk: Desk,
  list: ExportedList<Filter, Row>,
  params: Params,
  format: ListFormat,
  { folder, at: asOf, signal }: Asked,
): Promise<Outcome<ReadableStream<Uint8Array>>> {
  const parsed = list.parse(params);
  if (!parsed.ok) return parsed;
  const { at, first } = await desk.store.read(
    async (view) => {
      const at = asOf ?? presentOf(desk, await readTail(view));
      return { at, first: await list.read(view, parsed.value, at, SHORT_ROWS, desk) };
    },
    { ...LONG, signal },
  );
  const facts = { profile: desk.profile, params, sort: first.sort, at };
  if (first.next === null) return accept(streamOf(writtenList(list, format, facts, [first])));
  const job = { folder, noun: list.noun, format: format.name, ...facts };
  return accept(streamOf(exportedByProcess(job, desk, signal)));
}

/** Parts as a stream; each is made when the reader takes it, after others had their turn. */
function streamOf(parts: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(stream) {
      for (;;) {
        await nextTurn();
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
