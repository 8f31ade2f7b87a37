import type { LogEntry, Names } from "../log/log-entry";

/** A watch-log row with its subject. */
export type SubjectedEntry = LogEntry & { indicatorId: string | null; categoryId: string | null };

/** The names of things, and the category of each indicator. */
export type Directory = { names: Names; categoryOf: ReadonlyMap<string, string> };
