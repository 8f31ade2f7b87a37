import type { Outcome } from "@/domain/outcome";
import type { WatchEntry } from "@/domain/watch/watch-entry";
import { parseEntryDraft } from "@/domain/watch/watch-entry-draft";
import { change, type Desk } from "../desk";
import { addEntry } from "../logs/watch-entry-log";

/**
 * Writes a free-text entry into the watch's log.
 * Errors: refusals by field; `effectiveAt` in the future.
 */
export async function writeEntry(desk: Desk, raw: unknown): Promise<Outcome<WatchEntry>> {
  const draft = parseEntryDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, (tx) => addEntry(tx, desk, "entry.written", { ...draft.value, kind: "entry" }));
}
