import type { Desk } from "@/db/desk";
import { readLog } from "@/db/queries/log";
import type { LogFilter } from "@/domain/log/log-filter";
import { logRowOf } from "@/domain/log/log-row";
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

/** The files that the watch log is handed on as. */
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

/** Entries that are read at a time. */
const PART_ROWS = 1000;

/**
 * The watch log as a file, read part by part and only as fast as it is taken, so that it needs no more memory for a
 * million entries than for a thousand. Each part is a reading of its own: entries never change.
 */
export function logStream(desk: Desk, filter: LogFilter, file: LogFile): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const notice = deskNoticesOf(desk.profile).join(" ");
  let before = filter.before;
  let isFirst = true;
  let isWanted = true;
  return new ReadableStream({
    start(stream) {
      stream.enqueue(encoder.encode(file.head({ desk: desk.profile.name, notice, filter })));
    },
    async pull(stream) {
      let page = await readLog(desk, { ...filter, before }, PART_ROWS);
      while (page.entries.length === 0 && page.next !== null && isWanted)
        page = await readLog(desk, { ...filter, before: page.next }, PART_ROWS);
      if (!isWanted) return;
      const { entries, next, directory } = page;
      before = next;
      const records = entries.map((entry) => ({ entry, row: logRowOf(entry, directory), notice }));
      const part = file.part(records, isFirst);
      isFirst = false;
      stream.enqueue(encoder.encode(next === null ? part + file.end : part));
      if (next === null) stream.close();
    },
    cancel() {
      isWanted = false;
    },
  });
}
