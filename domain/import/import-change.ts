import { type ChangeText, type ChangeTextMaker, type LogEntry, textIn as text } from "../log/log-entry";

const aboutImport = (entry: LogEntry, what: string, because = "dataset"): ChangeText => ({
  level: null,
  subject: text(entry.after?.fileName),
  said: what,
  because: text(entry.after?.[because]),
  href: `/imports/${encodeURIComponent(entry.subjectId)}`,
});

/** What an import has stored so far, such as `8,640 new`. */
function storedWords({ after }: LogEntry): string {
  const tally = typeof after?.tally === "object" && after.tally !== null ? after.tally : {};
  const counts = Object.entries(tally).filter(([word, count]) => /^(new|changed)$/.test(word) && count > 0);
  return (
    counts.map(([word, count]) => `${Number(count).toLocaleString("en")} ${word}`).join(", ") || "nothing new"
  );
}

/** Sentences for watch-log entries about imports. */
export const IMPORT_TEXTS: Record<string, ChangeTextMaker> = {
  "import.finished": (entry) => aboutImport(entry, `imported: ${storedWords(entry)}`),
  "import.stopped": (entry) => aboutImport(entry, `stopped before the end: ${storedWords(entry)}`, "reason"),
  "import.undone": (entry) => aboutImport(entry, "undone", "reason"),
};
