import type { z } from "zod";
import { optionalWords } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import { isUnknownTlp, MARKING_LENGTH, OTHER_MARKING, TLP_NAMES, tlpLabelOf } from "./marking";

/** How a snapshot introduces itself to whom it is handed. `marking` is on every page: a label of TLP 2.0, or other text. */
export type Cover = { title: string | null; note: string | null; marking: string | null };

const oneLine = (text: string | null) => text?.replaceAll(/\s+/g, " ") ?? null;

/**
 * The fields of a cover in a draft; `marking` is `other` where `otherMarking` has it.
 * Errors: a label that TLP 2.0 does not have; both a label and another marking.
 */
export const COVER_FIELDS = {
  title: optionalWords("Title", TEXT_LIMITS.line).transform(oneLine),
  note: optionalWords("Cover note", TEXT_LIMITS.text),
  marking: optionalWords("Marking", MARKING_LENGTH)
    .refine((text) => text === null || !isUnknownTlp(text), {
      error: `Marking: TLP 2.0 has ${TLP_NAMES.join(", ")}`,
    })
    .transform((text) => tlpLabelOf(text) ?? oneLine(text)),
  otherMarking: optionalWords("Other marking", MARKING_LENGTH)
    .refine((text) => text === null || !isUnknownTlp(text), {
      error: `TLP 2.0 has ${TLP_NAMES.join(", ")}. Choose one as the marking`,
    })
    .transform((text) => tlpLabelOf(text) ?? oneLine(text)),
};

type CoverDraft = z.output<z.ZodObject<typeof COVER_FIELDS>>;

/** Why a draft's marking is refused as a whole; null when it is not. */
export function markingProblemOf({ marking, otherMarking }: CoverDraft) {
  if (marking === OTHER_MARKING && otherMarking === null)
    return { path: ["otherMarking"], message: "Write the marking here, or choose “None”" };
  if (marking !== null && marking !== OTHER_MARKING && otherMarking !== null && marking !== otherMarking)
    return { path: ["otherMarking"], message: `Leave this empty, or choose “Other” instead of ${marking}` };
  return null;
}

/** The cover that a draft asks for; null when it asks for none. */
export function coverOf({ title, note, marking, otherMarking }: CoverDraft): Cover | null {
  const cover = {
    title,
    note,
    marking: marking === OTHER_MARKING ? otherMarking : (marking ?? otherMarking),
  };
  return title === null && note === null && cover.marking === null ? null : cover;
}
