import { z } from "zod";
import { id, instant, oneOf, optionalInstant, optionalWords, parse, words } from "../input/fields";
import { formTextsOf, instantTextOf } from "../input/form-fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { FormFields, Outcome } from "../outcome";
import { CLOSINGS, type WatchEntry } from "./watch-entry";

const text = (what: string) => words(what, TEXT_LIMITS.text);
const owner = optionalWords("Owner", TEXT_LIMITS.name);
/** Defaults to when it is recorded. */
const effectiveAt = optionalInstant("Time");

const entryDraft = z.object({ text: text("Entry"), effectiveAt });
const questionDraft = z.object({
  text: text("Question"),
  owner: words("Owner", TEXT_LIMITS.name),
  effectiveAt,
});
const taskDraft = z.object({ text: text("What to do"), owner, dueAt: instant("Due"), effectiveAt });
const correctionDraft = z.object({
  replacesId: id("Entry"),
  text: text("Text"),
  owner,
  dueAt: optionalInstant("Due"),
  effectiveAt,
});
const questionClosing = z.object({
  replacesId: id("Question"),
  act: oneOf("Status", CLOSINGS.question),
  closing: text("Answer"),
});
const taskClosing = z.object({
  replacesId: id("Task"),
  act: oneOf("Status", CLOSINGS.task),
  closing: text("What was done"),
});

type EntryDraft = z.output<typeof entryDraft>;
type QuestionDraft = z.output<typeof questionDraft>;
type TaskDraft = z.output<typeof taskDraft>;
type EntryCorrectionDraft = z.output<typeof correctionDraft>;
type QuestionClosing = z.output<typeof questionClosing>;
type TaskClosing = z.output<typeof taskClosing>;

export const parseEntryDraft = (raw: unknown): Outcome<EntryDraft> => parse(entryDraft, raw);
export const parseQuestionDraft = (raw: unknown): Outcome<QuestionDraft> => parse(questionDraft, raw);
export const parseTaskDraft = (raw: unknown): Outcome<TaskDraft> => parse(taskDraft, raw);
export const parseEntryCorrectionDraft = (raw: unknown): Outcome<EntryCorrectionDraft> =>
  parse(correctionDraft, raw);
export const parseQuestionClosing = (raw: unknown): Outcome<QuestionClosing> => parse(questionClosing, raw);
export const parseTaskClosing = (raw: unknown): Outcome<TaskClosing> => parse(taskClosing, raw);

/** An entry as fields of the forms that correct and close it. */
export const formFieldsOf = (entry: WatchEntry): FormFields => ({
  ids: { replacesId: entry.id },
  texts: formTextsOf({
    ...{ act: entry.act, text: entry.text, owner: entry.owner, closing: entry.closing },
    dueAt: instantTextOf(entry.dueAt),
    effectiveAt: instantTextOf(entry.effectiveAt),
  }),
});
