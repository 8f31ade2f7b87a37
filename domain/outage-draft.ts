import { z } from "zod";
import { id, oneOf, optionalInstant, parse, TEXT_LIMITS, words } from "./fields";
import type { Outcome } from "./outcome";

const outageDraft = z.object({
  indicatorId: id("Indicator"),
  act: oneOf("Sources", ["down", "back"]),
  reason: words("Reason", TEXT_LIMITS.line),
  /** Left empty: when it is recorded. */
  effectiveAt: optionalInstant("Since"),
});

export type OutageDraft = z.output<typeof outageDraft>;

export const parseOutageDraft = (raw: unknown): Outcome<OutageDraft> => parse(outageDraft, raw);
