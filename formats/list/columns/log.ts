import { changeTextOf } from "@/domain/changes/change";
import { type FieldChange, fieldChangesOf } from "@/domain/changes/field-change";
import { screensOf } from "@/domain/changes/log-row";
import {
  type ChangeText,
  type Directory,
  parsedEntryOf,
  type StoredEntry,
  type SubjectedEntry,
} from "@/domain/log/log-entry";
import type { ListColumn } from "../list-file";

/** One entry of the watch log, as it is stored, parsed and in words; these are made when first read. */
export class LogRecord {
  #entry: SubjectedEntry | undefined;
  #words: ChangeText | undefined;
  constructor(
    readonly stored: StoredEntry,
    readonly directory: Directory,
  ) {}
  get entry(): SubjectedEntry {
    this.#entry ??= parsedEntryOf(this.stored);
    return this.#entry;
  }
  get words(): ChangeText {
    this.#words ??= changeTextOf(this.entry, this.directory.names);
    return this.#words;
  }
  get fields(): FieldChange[] {
    return fieldChangesOf(this.entry, this.directory.names);
  }
}

export const LOG_COLUMNS: readonly ListColumn<LogRecord>[] = [
  { name: "number", of: ({ stored }) => stored.seq },
  { name: "recorded_at", kind: "instant", of: ({ stored }) => stored.recordedAt },
  { name: "recorded_by", of: ({ stored }) => stored.recordedBy },
  { name: "action", of: ({ stored }) => stored.action },
  { name: "subject", of: ({ words }) => words.subject },
  { name: "said", of: ({ words }) => words.said },
  { name: "because", of: ({ words }) => words.because },
  {
    name: "changes",
    of: ({ fields }) =>
      fields
        .map(({ field, before, after }) => `${field}: ${before ? `${before.text} -> ` : ""}${after.text}`)
        .join("\n"),
  },
  { name: "subject_id", of: ({ stored }) => stored.subjectId },
  { name: "category_id", of: ({ stored }) => stored.categoryId },
  { name: "indicator_id", of: ({ stored }) => stored.indicatorId },
  { name: "before", of: ({ stored }) => stored.before },
  { name: "after", of: ({ stored }) => stored.after },
];

/** The same in JSON: as it is stored, with its sentence and its fields in words. */
export function logRecordOf({ entry, words, fields, directory }: LogRecord): object {
  const { subject, said, because, href } = words;
  return { ...entry, subject, said, because, href, fields, screens: screensOf(entry, directory) };
}
