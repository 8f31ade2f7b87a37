import { type LogWords, logWordsOf, screensOf } from "@/domain/changes/log-row";
import type { Directory, SubjectedEntry } from "@/domain/log/log-entry";
import type { ListColumn } from "../list-file";

/** One entry of the watch log, as it is stored and in words; these are made when first read. */
export class LogRecord {
  #words: LogWords | undefined;
  constructor(
    readonly entry: SubjectedEntry,
    readonly directory: Directory,
  ) {}
  get words(): LogWords {
    this.#words ??= logWordsOf(this.entry, this.directory);
    return this.#words;
  }
}

const jsonOf = (value: unknown) => (value === null ? "" : JSON.stringify(value));

export const LOG_COLUMNS: readonly ListColumn<LogRecord>[] = [
  { name: "number", of: ({ entry }) => entry.seq },
  { name: "recorded_at", kind: "instant", of: ({ entry }) => entry.recordedAt },
  { name: "recorded_by", of: ({ entry }) => entry.recordedBy },
  { name: "action", of: ({ entry }) => entry.action },
  { name: "subject", of: ({ words }) => words.subject },
  { name: "said", of: ({ words }) => words.said },
  { name: "because", of: ({ words }) => words.because },
  {
    name: "changes",
    of: ({ words }) =>
      words.fields
        .map(({ field, before, after }) => `${field}: ${before ? `${before.text} -> ` : ""}${after.text}`)
        .join("\n"),
  },
  { name: "subject_id", of: ({ entry }) => entry.subjectId },
  { name: "category_id", of: ({ entry }) => entry.categoryId },
  { name: "indicator_id", of: ({ entry }) => entry.indicatorId },
  { name: "before", of: ({ entry }) => jsonOf(entry.before) },
  { name: "after", of: ({ entry }) => jsonOf(entry.after) },
];

/** The same in JSON: as it is stored, with its sentence and its fields in words. */
export function logRecordOf({ entry, words, directory }: LogRecord): object {
  const { subject, said, because, href, fields } = words;
  return { ...entry, subject, said, because, href, fields, screens: screensOf(entry, directory) };
}
