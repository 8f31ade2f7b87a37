import { z } from "zod";
import { id, oneOf, optionalInstant, parse, words } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { Outcome } from "../outcome";

const outageDraft = z.object({
  indicatorId: id("Indicator"),
  act: oneOf("Sources", ["down", "back"]),
  reason: words("Reason", TEXT_LIMITS.line),
  /** Defaults to when it is recorded. */
  effectiveAt: optionalInstant("Since"),
});

type OutageDraft = z.output<typeof outageDraft>;

export const parseOutageDraft = (raw: unknown): Outcome<OutageDraft> => parse(outageDraft, raw);
