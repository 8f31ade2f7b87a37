import { toWire } from "@/domain/time/wire";
import type { LogRecord } from "./log-csv";

/** The start of the watch log's JSON: the desk, and the filter. */
export const logJsonHead = (head: object): string => `${toWire(head).slice(0, -1)},"entries":[`;

/** Entries as stored, with their sentences and their fields in words. */
export const logJson = (records: readonly LogRecord[], isFirst: boolean): string =>
  records
    .map(({ entry, row }, i) => {
      const { subject, said, because, href, fields, screens } = row;
      const separator = isFirst && i === 0 ? "\n" : ",\n";
      return `${separator}${toWire({ ...entry, subject, said, because, href, fields, screens })}`;
    })
    .join("");

export const LOG_JSON_END = "\n]}\n";
