import { z } from "zod";
import { instant, parse } from "./fields";
import type { Outcome } from "./outcome";
import type { Instant } from "./time";

/** An instant that may be left out; null then. */
const optionalInstant = (what: string) =>
  z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? null : (value ?? null)),
    instant(what).nullable(),
  );

const snapshotDraft = z.object({
  effectiveAt: optionalInstant("Effective time"),
  knownAt: optionalInstant("Known-at time"),
});

/** The two times that a snapshot is asked for; null is the present. */
export type SnapshotDraft = { effectiveAt: Instant | null; knownAt: Instant | null };

export const parseSnapshotDraft = (raw: unknown): Outcome<SnapshotDraft> => parse(snapshotDraft, raw);
