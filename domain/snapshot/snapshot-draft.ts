import { z } from "zod";
import { optionalInstant, parse } from "../input/fields";
import type { Outcome } from "../outcome";
import type { Instant } from "../time/time";

const snapshotDraft = z.object({
  effectiveAt: optionalInstant("The world at"),
  knownAt: optionalInstant("As known at"),
});

/** The two times of a snapshot; null is the present. */
export type SnapshotDraft = { effectiveAt: Instant | null; knownAt: Instant | null };

export const parseSnapshotDraft = (raw: unknown): Outcome<SnapshotDraft> => parse(snapshotDraft, raw);
