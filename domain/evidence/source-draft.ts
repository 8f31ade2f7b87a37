import { z } from "zod";
import {
  id,
  oneOf,
  optionalInstant,
  optionalUrl,
  optionalWords,
  parse,
  wholeNumber,
  words,
} from "../input/fields";
import { formTextsOf, instantTextOf } from "../input/form-fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { FormFields, Outcome } from "../outcome";
import { RELIABILITIES } from "./admiralty";
import type { Source, SourceGrading } from "./report";

const described = {
  name: words("Name", TEXT_LIMITS.line),
  url: optionalUrl("Address"),
  note: optionalWords("Note", TEXT_LIMITS.text),
};

const grading = {
  reliability: oneOf("Reliability", RELIABILITIES),
  /** Defaults to when it is recorded. */
  effectiveAt: optionalInstant("Since"),
};

const sourceDraft = z.object({
  ...described,
  ...grading,
  gradingReason: words("Reason for the grade", TEXT_LIMITS.line),
});
const sourceEdit = z.object({
  id: id("Source"),
  version: wholeNumber("Version", 1, 1_000_000),
  ...described,
  reason: optionalWords("Reason", TEXT_LIMITS.line),
});
const gradingDraft = z.object({
  sourceId: id("Source"),
  /** The grading that the form was based on; absent when it does not matter. */
  seenId: z.string("Seen grading must be an id").nullable().default(null),
  ...grading,
  reason: words("Reason", TEXT_LIMITS.line),
});

type SourceDraft = z.output<typeof sourceDraft>;
type SourceEdit = z.output<typeof sourceEdit>;
type GradingDraft = z.output<typeof gradingDraft>;

export const parseSourceDraft = (raw: unknown): Outcome<SourceDraft> => parse(sourceDraft, raw);
export const parseSourceEdit = (raw: unknown): Outcome<SourceEdit> => parse(sourceEdit, raw);
export const parseGradingDraft = (raw: unknown): Outcome<GradingDraft> => parse(gradingDraft, raw);

/** A source as form fields. */
export const formFieldsOf = ({ version, name, url, note }: Source): FormFields => ({
  ids: formTextsOf({ version }),
  texts: formTextsOf({ name, url, note }),
});

/** A grading as fields of the regrading form. */
export const gradingFieldsOf = ({ id, reliability, effectiveAt, reason }: SourceGrading): FormFields => ({
  ids: { seenId: id },
  texts: formTextsOf({ reliability, effectiveAt: instantTextOf(effectiveAt), reason }),
});
