import { z } from "zod";
import { id, optionalWords, parse } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { Outcome } from "../outcome";
import type { Instant } from "../time/time";

/**
 * A person's statement that two incidents which look like one are two.
 * Shape: `oneId` sorts before `otherId`; `replacesId` is the statement that this row takes back.
 */
export type Distinction = {
  id: string;
  oneId: string;
  otherId: string;
  reason: string | null;
  replacesId: string | null;
  recordedAt: Instant;
  recordedBy: string;
};

/** An incident that a person keeps apart from another. Shape: `id` is that of the distinction. */
export type KeptApart = Pick<Distinction, "id" | "recordedAt" | "recordedBy"> & {
  incidentId: string;
  title: string;
};

const distinctionDraft = z
  .object({
    oneId: id("Incident"),
    otherId: id("The other incident"),
    reason: optionalWords("Reason", TEXT_LIMITS.line),
  })
  .refine(({ oneId, otherId }) => oneId !== otherId, {
    path: ["otherId"],
    message: "Give two different incidents",
  });

export const parseDistinctionDraft = (raw: unknown): Outcome<z.output<typeof distinctionDraft>> =>
  parse(distinctionDraft, raw);
