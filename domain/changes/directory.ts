import type { LogEntry, Names } from "../log/log-entry";

/** A row of the watch log with what it is about. */
export type SubjectedEntry = LogEntry & { indicatorId: string | null; categoryId: string | null };

/** What things are called, and which category an indicator belongs to. */
export type Directory = { names: Names; categoryOf: ReadonlyMap<string, string> };
