import { z } from "zod";
import { optionalInstant, parse } from "../input/fields";
import type { Outcome } from "../outcome";
import type { Instant } from "../time/time";
import { COVER_FIELDS, type Cover, coverOf, markingProblemOf } from "./cover";

const snapshotDraft = z
  .object({
    effectiveAt: optionalInstant("The world at"),
    knownAt: optionalInstant("As known at"),
    ...COVER_FIELDS,
  })
  .superRefine((draft, issues) => {
    const problem = markingProblemOf(draft);
    if (problem) issues.addIssue({ code: "custom", ...problem });
  })
  .transform((draft) => ({
    effectiveAt: draft.effectiveAt,
    knownAt: draft.knownAt,
    cover: coverOf(draft),
  }));

/** The two times of a snapshot, null for the present, and its cover. */
export type SnapshotDraft = { effectiveAt: Instant | null; knownAt: Instant | null; cover: Cover | null };

export const parseSnapshotDraft = (raw: unknown): Outcome<SnapshotDraft> => parse(snapshotDraft, raw);
