import type { Outcome } from "@/domain/outcome";
import type { WatchEntry } from "@/domain/watch/watch-entry";
import { parseQuestionDraft } from "@/domain/watch/watch-entry-draft";
import { change, type Desk } from "../desk";
import { addEntry } from "../logs/watch-entry-log";

/**
 * Records an open question and who is to answer it. It carries over from watch to watch.
 * Errors: refusals by field; `effectiveAt` in the future.
 */
export async function askQuestion(desk: Desk, raw: unknown): Promise<Outcome<WatchEntry>> {
  const draft = parseQuestionDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, (tx) => addEntry(tx, desk, "question.asked", { ...draft.value, kind: "question" }));
}
