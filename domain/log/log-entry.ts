import type { AlertLevel } from "../alert-level";
import type { Instant } from "../time/time";

/** A row of the watch log. */
export type LogEntry = {
  seq: number;
  action: string;
  subjectId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  recordedAt: Instant;
  recordedBy: string;
};

/** A change as a sentence: `subject` is what it is about, `said` what happened to it, `because` why. */
export type Change = {
  seq: number;
  action: string;
  recordedAt: Instant;
  recordedBy: string;
  level: AlertLevel | null;
  subject: string;
  said: string;
  because: string;
  href: string | null;
};

/** The names in sentences: of indicators and categories, by id. */
export type Names = ReadonlyMap<string, string>;

export type ChangeText = Omit<Change, "seq" | "action" | "recordedAt" | "recordedBy">;
export type ChangeTextMaker = (entry: LogEntry, names: Names) => ChangeText;

/** A value as text; empty when it is not text. */
export const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

export type Named = { id: string; name: string };

/** A watch-log row with its subject. */
export type SubjectedEntry = LogEntry & { indicatorId: string | null; categoryId: string | null };

/** The names of things, and the category of each indicator. */
export type Directory = { names: Names; categoryOf: ReadonlyMap<string, string> };

/** The same as it is stored: `before` and `after` are JSON, parsed when somebody reads them. */
export type StoredEntry = Omit<SubjectedEntry, "before" | "after"> &
  Record<"before" | "after", string | null> & { effectiveAt: Instant };

export const parsedEntryOf = (stored: StoredEntry): SubjectedEntry => ({
  ...stored,
  before: parsedOf(stored.before),
  after: parsedOf(stored.after),
});

const parsedOf = (json: string | null): LogEntry["before"] => (json === null ? null : JSON.parse(json));
