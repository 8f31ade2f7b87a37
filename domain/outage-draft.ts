import { z } from "zod";
import { id, instant, oneOf, parse, TEXT_LIMITS, words } from "./fields";
import type { Outcome } from "./outcome";

const outageDraft = z.object({
  indicatorId: id("Indicator"),
  act: oneOf("Sources", ["down", "back"]),
  reason: words("Reason", TEXT_LIMITS.line),
  effectiveAt: instant("Since"),
});

export type OutageDraft = z.output<typeof outageDraft>;

export const parseOutageDraft = (raw: unknown): Outcome<OutageDraft> => parse(outageDraft, raw);
