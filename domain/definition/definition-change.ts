import { type ChangeText, type ChangeTextMaker, type LogEntry, textIn as text } from "../log/log-entry";

const aboutDefinition = (entry: LogEntry, what: string, folder: string): ChangeText => ({
  level: null,
  subject: text(entry.after?.name),
  said: what,
  because: text(entry.after?.reason),
  href: `/${folder}/${encodeURIComponent(entry.subjectId)}`,
});

/** Sentences for watch-log entries about categories and indicators. */
export const DEFINITION_TEXTS: Record<string, ChangeTextMaker> = {
  "category.added": (entry) => aboutDefinition(entry, "category added", "categories"),
  "category.edited": (entry) => aboutDefinition(entry, "category edited", "categories"),
  "category.moved": (entry) => aboutDefinition(entry, "category moved on the board", "categories"),
  "category.retired": (entry) => aboutDefinition(entry, "category retired", "categories"),
  "category.restored": (entry) => aboutDefinition(entry, "category brought back", "categories"),
  "indicator.added": (entry) => aboutDefinition(entry, "indicator added", "indicators"),
  "indicator.edited": (entry) => aboutDefinition(entry, "indicator edited", "indicators"),
  "indicator.moved": (entry) => aboutDefinition(entry, "indicator moved in its category", "indicators"),
  "indicator.retired": (entry) => aboutDefinition(entry, "indicator retired", "indicators"),
  "indicator.restored": (entry) => aboutDefinition(entry, "indicator brought back", "indicators"),
};
