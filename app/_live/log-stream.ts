import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import type { Desk } from "@/db/desk";
import { type LogPage, readLog } from "@/db/queries/log/log";
import { LONG } from "@/db/sql/reading";
import { logRowOf } from "@/domain/changes/log-row";
import type { LogFilter } from "@/domain/log/log-filter";
import { isOverload } from "@/domain/overload";
import { deskNoticesOf } from "@/domain/snapshot/snapshot-notice";
import { type LogRecord, logCsv } from "@/formats/log-csv";
import { LOG_JSON_END, logJson, logJsonHead } from "@/formats/log-json";

type LogFile = {
  mediaType: string;
  extension: string;
  head(about: { desk: string; notice: string; filter: LogFilter }): string;
  part(records: LogRecord[], isFirst: boolean): string;
  end: string;
};

/** The export formats of the watch log. */
export const LOG_FILES: ReadonlyMap<string, LogFile> = new Map([
  [
    "csv",
    {
      mediaType: "text/csv; charset=utf-8; header=present",
      extension: "csv",
      head: () => logCsv([], true),
      part: (records: LogRecord[]) => logCsv(records, false),
      end: "",
    },
  ],
  [
    "json",
    {
      mediaType: "application/json; charset=utf-8",
      extension: "json",
      head: logJsonHead,
      part: logJson,
      end: LOG_JSON_END,
    },
  ],
]);

/** Entries read at a time, and entries written before the event loop gets a turn. */
const PART_ROWS = 500;
const TURN_ROWS = 50;
/** How often a part is retried while the desk is overloaded. */
const MOST_TRIES = 10;

/**
 * The watch log as a file, read in parts and only as fast as the reader takes it, so that a million entries need no
 * more memory than a thousand. Each part is a separate view, because entries never change.
 * Shape:  it ends when `signal` is aborted, which is when the reader has left.
 * Errors: whatever reading the first part throws.
 */
export async function logStream(
  desk: Desk,
  filter: LogFilter,
  file: LogFile,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const notice = deskNoticesOf(desk.profile).join(" ");
  const read = (after: number | null) =>
    desk.store.read((view) => readLog(view, { ...filter, after }, PART_ROWS), { ...LONG, signal });
  const first = await read(filter.after);

  async function* parts() {
    yield file.head({ desk: desk.profile.name, notice, filter });
    let isFirst = true;
    for (let page: LogPage | null = first; page; page = await readNext(page)) {
      const { entries, directory } = page;
      for (let from = 0; from < entries.length; from += TURN_ROWS) {
        const turn = entries.slice(from, from + TURN_ROWS);
        yield file.part(
          turn.map((entry) => ({ entry, row: logRowOf(entry, directory), notice })),
          isFirst,
        );
        isFirst = false;
        await nextTurn();
      }
    }
    if (file.end) yield file.end;
  }

  const readNext = async ({ next }: LogPage): Promise<LogPage | null> =>
    next === null ? null : patiently(() => read(next), signal);

  const all = parts();
  return new ReadableStream({
    async pull(stream) {
      const { value, done } = await all.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(value));
    },
    async cancel() {
      await all.return();
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
