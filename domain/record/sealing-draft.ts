import { z } from "zod";
import { parse, words } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { Outcome } from "../outcome";

const sealingDraft = z.object({
  reason: words("Reason", TEXT_LIMITS.line),
  findings: z.array(z.string()),
});

/**
 * The reason for resealing a record, and the differences found.
 * Errors: refusals by field.
 */
export const parseSealingDraft = (raw: unknown): Outcome<z.output<typeof sealingDraft>> =>
  parse(sealingDraft, raw);

const rotationDraft = sealingDraft.pick({ reason: true });

/** Why another key signs from now on. Errors: refusals by field. */
export const parseRotationDraft = (raw: unknown): Outcome<z.output<typeof rotationDraft>> =>
  parse(rotationDraft, raw);
