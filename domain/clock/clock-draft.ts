import { z } from "zod";
import { optionalInstant, parse, words } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { Outcome } from "../outcome";
import { MINUTE_MS } from "../time/time";

/** How long a person has to act on the clock reading (`clockAt`) that a page showed. */
export const READING_VALID_MS = 10 * MINUTE_MS;

const confirmation = z.object({ clockAt: optionalInstant("What the clock said") });

export const parseClockConfirmation = (raw: unknown): Outcome<z.output<typeof confirmation>> =>
  parse(confirmation, raw);

const mendDraft = z.object({
  clockAt: optionalInstant("What the clock said"),
  reason: words("Reason", TEXT_LIMITS.line),
  isWholeDesk: z.preprocess((value) => value === true || value === "yes", z.boolean()),
});

export const parseMendDraft = (raw: unknown): Outcome<z.output<typeof mendDraft>> => parse(mendDraft, raw);
